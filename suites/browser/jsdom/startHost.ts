import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import type { BrowserOptions } from '../browserOptions.ts';
import { slowdown } from '../../engine/running/slowdown.ts';
import { ownerVariable } from '../../../fixtures/leftovers/ownerVariable.ts';
import { proxyOfEnvironment } from '../../../fixtures/network/proxyOfEnvironment.ts';
import { trustOfEnvironment } from '../../../fixtures/network/trustOfEnvironment.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { whenProcessEnds } from '../../../fixtures/starting/whenProcessEnds.ts';
import { VisitError } from '../visitError.ts';
import type { HostAnswer, HostRequest } from './hostProtocol.ts';

type State = Extract<HostAnswer, { kind: 'state' }>;

/** A running host process. */
export interface Host {
  /** Rejects with a `VisitError` (`hung`) and ends the process where no answer comes in time. */
  readonly ask: (
    method: HostRequest['method'],
    subject: number,
    parameters: readonly unknown[],
    visitor?: number,
  ) => Promise<unknown>;
  readonly stateOf: (page: number) => State | undefined;
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

/** Signs of life that may be missing in a row, every half second; and before the first, while the process starts on a busy machine. */
const silenceAllowed = 16;
const silenceAllowedAtStart = 120;

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = fileURLToPath(new URL(`jsdomHost${extension}`, import.meta.url));
/** The package's own root, and where its dependencies are. */
const readable = [
  fileURLToPath(new URL('../../..', import.meta.url)),
  dirname(dirname(createRequire(import.meta.url).resolve('jsdom/package.json'))),
];

/** Starts the process in which candidates' pages run: of the environment only whom to trust, no writing, no child processes, bounded memory. */
export const startHost = (options: BrowserOptions): Host => {
  const proxy = options.proxy ?? proxyOfEnvironment(process.env);
  const trust = trustOfEnvironment(process.env);
  const child = fork(entry, [JSON.stringify({ ...options, ...(proxy && { proxy }) })], {
    execArgv: [
      '--permission',
      ...[...readable, ...trust.files].map((directory) => `--allow-fs-read=${directory}`),
      '--max-old-space-size=1024',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
    ],
    env: { NODE_ENV: 'production', TZ: 'Asia/Shanghai', ...trust.variables, ...ownerVariable() },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-4000);
  });
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  const states = new Map<number, State>();
  let alive = true;
  let answered = false;
  let last = 0;
  // Its pages may be in an endless loop, and it then notices nothing.
  const callOff = whenProcessEnds(() => child.kill('SIGKILL'));
  child.on('message', (message: HostAnswer) => {
    if (message.kind === 'state') return void states.set(message.page, message);
    answered = true;
    const item = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') item?.resolve(message.value);
    else
      item?.reject(
        message.code === 'unavailable' || message.code === 'hung'
          ? new VisitError(message.code, '', message.message)
          : new Error(message.message),
      );
    return undefined;
  });
  // What never answered ran no page yet: then it is this machine's trouble and no candidate's.
  const endOf = (cause: string): Error => {
    const because = cause === '' ? '' : `: ${cause}`;
    return answered
      ? new VisitError('hung', '', `the process that runs the pages has ended${because}`)
      : new StartError('HEYAN_BROWSER_START', {
          'zh-CN': `运行页面的进程（jsdom）未能启动${because}`,
          en: `The process that runs the pages (jsdom) did not start${because}`,
        });
  };
  const ended = new Promise<void>((resolve) => {
    const end = (cause: string): void => {
      alive = false;
      callOff();
      for (const item of waiting.values()) item.reject(endOf(cause));
      waiting.clear();
      resolve();
    };
    child.on('exit', () => end(complaints));
    // It could not be started at all, or be spoken to.
    child.on('error', (error) => {
      if (child.pid === undefined) end(error.message);
      else child.kill('SIGKILL');
    });
  });
  const ask: Host['ask'] = (method, subject, parameters, visitor) =>
    new Promise((resolve, reject) => {
      if (!alive) return reject(endOf(complaints));
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({
        id: last,
        method,
        subject,
        arguments: parameters,
        ...(visitor === undefined ? {} : { visitor }),
      } satisfies HostRequest);
    });
  // A page that never yields silences the whole process: it is asked for a sign of life while somebody waits.
  let silent = 0;
  let allowed = silenceAllowedAtStart;
  const signOfLife = async (): Promise<void> => {
    try {
      await ask('ping', 0, []);
      silent = 0;
      allowed = silenceAllowed;
    } catch {
      // The process has ended; those who wait have been told.
    }
  };
  const pulse = setInterval(() => {
    if (waiting.size === 0) return;
    silent += 1;
    // A sign of life costs next to nothing, on a busy machine too.
    if (silent > allowed * Math.min(2, slowdown())) return void child.kill('SIGKILL');
    void signOfLife();
    return undefined;
  }, 500);
  pulse.unref();
  return {
    ask,
    stateOf: (page) => states.get(page),
    alive: () => alive,
    close: async () => {
      clearInterval(pulse);
      child.kill('SIGKILL');
      await ended;
    },
  };
};
