import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const names = Object.keys(optionalDependencies);

/** Makes this process find none of the optional packages, as after `npm install --omit=optional`. */
const hook = `import { registerHooks } from 'node:module';
const names = ${JSON.stringify(names)};
registerHooks({
  resolve: (specifier, context, next) => {
    if (!names.some((name) => specifier === name || specifier.startsWith(name + '/'))) return next(specifier, context);
    throw Object.assign(new Error('Cannot find package ' + specifier), { code: 'ERR_MODULE_NOT_FOUND' });
  },
});`;

const heyan = (...words: readonly string[]): Promise<{ readonly code: number; readonly text: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(hook)}`,
        join(root, 'cli/heyan.ts'),
        ...words,
        '--lang=en',
      ],
      { cwd: root, timeout: 60_000 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), text: stdout + stderr }),
    );
  });

describe('without the optional packages', () => {
  test.each([
    ['@faker-js/faker', ['run', '--reference']],
    ['@faker-js/faker', ['access-platform']],
    ['chdb', ['monitor']],
  ])('%s: %j is told which is missing and how to install it, exit code 2', async (name, words) => {
    const { code, text } = await heyan(...words);
    expect([code, text]).toEqual([2, expect.stringContaining('Error HEYAN_PACKAGE_MISSING\n')]);
    expect(text).toContain(`npm install ${name}@${optionalDependencies[name]}`);
    expect(text).not.toMatch(/^ {4}at /m);
  });

  test.each([[['list', 'checks']], [['explain', '7.2.3']], [['list', 'faults']]])('%j needs none', async (words) => {
    expect((await heyan(...words)).code).toBe(0);
  });

  test('a platform that cannot be reached is the first thing to be told', async () => {
    const { code, text } = await heyan('run', '--target=http://127.0.0.1:1');
    expect([code, text]).toEqual([2, expect.stringContaining('HEYAN_TARGET_UNREACHABLE')]);
  });
});
