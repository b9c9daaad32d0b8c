import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../fixtures/starting/findProgram.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const closed = once(server, 'close');
  server.close();
  await closed;
  return typeof address === 'object' && address !== null ? address.port : 0;
};

export interface Nginx {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * nginx with one worker, which reads a body, writes a line of its access log for each request (not synchronised to the disk) and answers as
 * a collector does; undefined where there is no nginx.
 */
export const startNginx = async (): Promise<Nginx | undefined> => {
  const program = findProgram(['nginx']);
  if (program === undefined) return undefined;
  const directory = await mkdtemp(join(tmpdir(), 'heyan-nginx-'));
  const port = await freePort();
  const file = join(directory, 'nginx.conf');
  await writeFile(
    file,
    `daemon off; master_process off; worker_processes 1; pid ${directory}/pid; error_log stderr crit;
events { worker_connections 2048; }
http {
  access_log ${directory}/access.log; client_body_temp_path ${directory}/body; proxy_temp_path ${directory}/proxy;
  fastcgi_temp_path ${directory}/fastcgi; uwsgi_temp_path ${directory}/uwsgi; scgi_temp_path ${directory}/scgi;
  keepalive_requests 1000000000;
  server { listen 127.0.0.1:${port} backlog=1024; location / { default_type application/json; return 200 '{"accepted":1,"rejected":0}'; } }
}
`,
  );
  const child = spawn(program, ['-p', directory, '-c', file, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + 10_000;
  while (
    !(await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false))
  )
    if (performance.now() > deadline || child.exitCode !== null)
      throw new Error(`Expected nginx to answer at ${url} within 10 s, but it did not.`);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
};
