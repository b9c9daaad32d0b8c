/* oxlint-disable no-underscore-dangle, no-eval -- what a page would try */
import { Socket } from 'node:net';
import { sealProcess } from './sealProcess.ts';
// What a page may have found its way to: all of these were loaded before the process was sealed.
import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import tls from 'node:tls';
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { request as undiciRequest } from 'undici';

/*
 * Stands in for jsdomHost.ts in a test: a page that has everything of the host's realm. Tries each way out and says what
 * came of it: `refused: …`, or what it got.
 */
const node = process;
const { fetch } = globalThis;
const [, , portText = '', root = '', other = ''] = process.argv;
const require = createRequire(import.meta.url);
const channel = new Socket({ fd: 3, readable: true, writable: true });
const write = channel.write.bind(channel);
const TcpOf = net.Socket;
sealProcess(channel);

const port = Number(portText);
const host = '127.0.0.1';
const address = `http://${host}:${port}/`;
/** Resolves when something answers, rejects with its error. */
const opened = (emitter: { on: (event: string, act: (value: unknown) => void) => unknown }, ...events: string[]) =>
  new Promise((resolve, reject) => {
    for (const event of events) emitter.on(event, () => resolve(event));
    emitter.on('error', reject);
  });

const attempts: Readonly<Record<string, () => unknown>> = {
  'net.connect': () => opened(net.connect(port, host), 'connect'),
  'new net.Socket().connect': () => opened(new TcpOf().connect(port, host), 'connect'),
  'a handle of its own': () => {
    const Handle = (
      channel as unknown as {
        _handle: { constructor: new (type: number) => { connect: (...all: unknown[]) => number } };
      }
    )._handle.constructor;
    return new Handle(0).connect({}, '/run/docker.sock');
  },
  'net.createServer': () => opened(net.createServer().listen(0), 'listening'),
  'http.get': () => opened(get(address), 'response'),
  'http2.connect': () => opened(connectHttp2(address), 'connect'),
  'tls.connect': () => opened(tls.connect(port, host), 'secureConnect'),
  fetch: () => fetch(address).then(({ status }) => status),
  'undici.request': () => undiciRequest(address).then(({ statusCode }) => statusCode),
  'dgram.createSocket': () => dgram.createSocket('udp4').bind(0),
  'new dgram.Socket': () => {
    const socket = new dgram.Socket({ type: 'udp4' } as never);
    return new Promise((resolve, reject) =>
      socket.send('x', port, host, (error) => (error ? reject(error) : resolve('sent'))),
    );
  },
  'dns.lookup': () => dns.promises.lookup('localhost'),
  'dns.resolve': () => new dns.promises.Resolver().resolve4('localhost'),
  'process.kill': () => node.kill(Number(other), 'SIGTERM'),
  'process._kill': () => (node as unknown as { _kill: (...all: number[]) => unknown })._kill(Number(other), 15),
  'process.abort': () => node.abort(),
  'process.binding': () => (node as unknown as { binding: (name: string) => unknown }).binding('tcp_wrap'),
  'process.dlopen': () =>
    (node as unknown as { dlopen: (...all: unknown[]) => unknown }).dlopen({ exports: {} }, '/lib/x.node'),
  'process._debugProcess': () =>
    (node as unknown as { _debugProcess: (pid: number) => unknown })._debugProcess(Number(other)),
  'process.getBuiltinModule': () => node.getBuiltinModule('node:net'),
  'process.setuid': () => node.setuid?.(0),
  'child process': () => execFileSync('/bin/true'),
  worker: () => new Worker('1', { eval: true }),
  inspector: () => inspector.open(0),
  require: () => require('node:cluster') as unknown,
  import: () => import('node:cluster'),
  'import by code': () => runInThisContext("import('node:cluster')") as unknown,
  'code from text': () => (0, eval)('1') as unknown,
  'code by a constructor': () => (node.nextTick.constructor as (text: string) => () => unknown)('return 1')(),
  'host name': () => os.hostname(),
  'user name': () => os.userInfo(),
  'write a file': () => writeFileSync(`${root}/escaped.txt`, 'x'),
  'read the checkout': () => readdirSync(root),
  'read the account file': () => readFileSync('/etc/passwd'),
  'read the environment': () => readFileSync('/proc/self/environ'),
  ...Object.fromEntries(
    [
      'heyan.config.ts',
      '.env',
      '.git/config',
      '.git/HEAD',
      'reports',
      'spec/profiles/reference.json',
      'node_modules/.package-lock.json',
      'node_modules/pg/package.json',
    ].map((name) => [`read ${name}`, () => readFileSync(`${root}/${name}`)]),
  ),
};

const results: Record<string, string> = {
  env: JSON.stringify(node.env),
  argv: JSON.stringify(node.argv),
  global: JSON.stringify({
    fetch: typeof globalThis.fetch,
    WebSocket: typeof globalThis.WebSocket,
    kill: typeof process.kill,
  }),
};
let strayed = Promise.withResolvers<never>();
node.on('uncaughtException', (error) => strayed.reject(error));
for (const [name, attempt] of Object.entries(attempts)) {
  strayed = Promise.withResolvers<never>();
  try {
    results[name] = `got ${String(await Promise.race([attempt(), strayed.promise]))}`.slice(0, 200);
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
    results[name] = `refused: ${message} ${cause instanceof Error ? cause.message : ''}`.slice(0, 200);
  }
}
write(`${JSON.stringify(results)}\n`);
