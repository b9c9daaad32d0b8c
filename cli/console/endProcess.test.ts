import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** A process of its own that has, or has not, begun the embedded engine, and ends. */
const ended = (engine: boolean, code: number): Promise<{ readonly code: unknown; readonly stdout: string }> => {
  const program = `
    import { writeSync } from 'node:fs';
    import { openWarehouse } from '${root}/mocks/monitoring-platform/warehouse/openWarehouse.ts';
    import { endProcess } from '${root}/cli/console/endProcess.ts';
    process.on('exit', (code) => writeSync(1, 'ends with ' + code));
    ${engine ? 'await openWarehouse();' : ''}
    endProcess(${code});`;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--no-warnings', '--input-type=module', '--eval', program],
      { timeout: 60_000 },
      (error, stdout) => resolve({ code: error === null ? 0 : error.code, stdout }),
    );
  });
};

test.each([
  [true, 0],
  [true, 4],
  [false, 2],
])('with the engine begun: %s, exit code %i, and what waits for the end is done once', async (engine, code) => {
  expect(await ended(engine, code)).toEqual({ code, stdout: `ends with ${code}` });
});
