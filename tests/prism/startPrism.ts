import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../../fixtures/starting/freePort.ts';

export interface Prism {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const patienceMs = 30_000;

/** Prism on a free port: a mock of an OpenAPI file, or with `upstream` a proxy that validates both ways; with `errors` a violation becomes an error. */
export const startPrism = async (file: string, upstream?: string, { errors = false } = {}): Promise<Prism> => {
  const port = await freePort();
  const prism = join(
    dirname(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json')),
    'dist/index.js',
  );
  const words = upstream === undefined ? ['mock', file] : ['proxy', file, upstream, ...(errors ? ['--errors'] : [])];
  const child = spawn(
    process.execPath,
    [prism, ...words, '--port', String(port), '--host', '127.0.0.1', '--multiprocess', 'false'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const listening = new Promise<void>((resolve) => {
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      if (output.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const late = AbortSignal.timeout(patienceMs);
  const failed = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error(`prism did not start: ${output}`)));
    child.once('exit', (code) => reject(new Error(`prism ended with ${code}: ${output}`)));
  });
  failed.catch(() => {});
  try {
    await Promise.race([listening, failed]);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, close };
};
