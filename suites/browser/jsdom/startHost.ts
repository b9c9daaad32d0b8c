import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { VisitorOptions } from '../browser.ts';
import type { BrowserOptions } from '../browserOptions.ts';
import { slowdown } from '../../engine/running/slowdown.ts';
import { ownerVariable } from '../../../fixtures/leftovers/ownerVariable.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { whenProcessEnds } from '../../../fixtures/starting/whenProcessEnds.ts';
import { confinement } from '../confining/confinement.ts';
import { endWithUs } from '../../../fixtures/starting/endWithUs.ts';
import { patienceOf } from '../patienceOf.ts';
import { VisitError } from '../visitError.ts';
import { createLineReader } from './createLineReader.ts';
import { hostMessage } from './hostMessage.ts';
import type { HostMessage, HostOptions, HostRequest, HostVisitor, PageAnswer } from './hostProtocol.ts';
import { hostReadable } from './hostReadable.ts';
import { createPageNetwork } from './pageNetwork.ts';
import type { PageNetwork } from './pageNetwork.ts';

type State = Extract<HostMessage, { kind: 'state' }>;

/** A running host process. */
export interface Host {
  /** Rejects with a `VisitError` (`hung`) and ends the process where no answer comes in time, or one that was not agreed. */
  readonly ask: (
    method: HostRequest['method'],
    subject: number,
    parameters: readonly unknown[],
    visitor?: number,
  ) => Promise<unknown>;
  /** A visitor, who from now on may make requests. */
  readonly visitor: (number: number, options: VisitorOptions) => Promise<void>;
  readonly closeVisitor: (number: number) => Promise<void>;
  readonly stateOf: (page: number) => State | undefined;
  readonly alive: () => boolean;
  readonly close: () => Promise<void>;
}

/** Signs of life that may be missing in a row, every half second; and before the first, while the process starts on a busy machine. */
const silenceAllowed = 16;
const silenceAllowedAtStart = 120;
/** Characters of one message, and what may come in a row without a question of ours. */
const longestMessage = 34_000_000;
const mostUnasked = 20_000;
/** Bytes that wait for the host to read them. */
const mostUnread = 268_435_456;
/** How many times a page's patience an answer may take: it may be sent on and on, and each time loads and rests. */
const longestAnswer = 16;

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** The words by which Node runs a program where pages are: reading what the host needs, and nothing else. */
export const hostWords = (
  program: readonly string[] = [fileURLToPath(new URL(`jsdomHost${extension}`, import.meta.url))],
): readonly string[] => [
  '--permission',
  ...hostReadable().map((path) => `--allow-fs-read=${path}`),
  // Of Node's own realm, in which jsdom's classes live: no text becomes code, and what all share cannot be replaced.
  '--disallow-code-generation-from-strings',
  '--frozen-intrinsics',
  '--max-old-space-size=1024',
  '--no-warnings',
  ...program,
];

const launch = (program?: readonly string[]): ChildProcess => {
  const [file = '', ...words] = [...confinement('all'), process.execPath, ...hostWords(program)];
  return spawn(file, words, {
    env: { NODE_ENV: 'production', TZ: 'Asia/Shanghai', ...ownerVariable() },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
};

/** Starts the process in which candidates' pages run: no environment, no network, no writing, no child processes, bounded memory. `program`: another program in its place, with its words. */
export const startHost = (options: BrowserOptions, program?: readonly string[]): Host => {
  const child = launch(program);
  const channel = child.stdio[3] as Socket;
  channel.on('error', () => undefined);
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk.toString()}`.slice(-4000);
  });
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  const states = new Map<number, State>();
  const pages = new Set<number>();
  const networks = new Map<number, PageNetwork>();
  let alive = true;
  let answered = false;
  let opened = false;
  let unasked = 0;
  let broke: string | undefined;
  // Its pages may be in an endless loop, and it then notices nothing.
  const callOff = whenProcessEnds(() => child.kill('SIGKILL'));
  const leaveAlone = child.pid === undefined ? undefined : endWithUs(child.pid);

  const breach = (what: string): void => {
    broke ??= what;
    channel.destroy();
    child.kill('SIGKILL');
  };
  const send = (message: HostRequest | PageAnswer): void => {
    if (!alive || !channel.writable) return;
    channel.write(`${JSON.stringify(message)}\n`);
    if (channel.writableLength > mostUnread) breach('requests whose answers it does not read');
  };
  const serve = async (request: Extract<HostMessage, { kind: 'request' }>): Promise<void> => {
    const network = networks.get(request.visitor);
    send(
      network === undefined
        ? { kind: 'unanswered', id: request.id, message: 'the visitor has gone' }
        : await network.answer(request),
    );
  };
  const take = (line: string): void => {
    if (!alive || broke !== undefined) return undefined;
    const message = hostMessage(line);
    if (message === undefined) return breach('a message that was not agreed');
    unasked += 1;
    if (unasked > mostUnasked) return breach(`${mostUnasked} messages that nobody asked for`);
    if (message.kind === 'request') return void serve(message);
    if (message.kind === 'state') {
      if (!pages.has(message.page)) return breach('the state of a page that is not open');
      return void states.set(message.page, message);
    }
    const item = waiting.get(message.id);
    if (item === undefined) return breach('an answer to no question');
    answered = true;
    unasked = 0;
    waiting.delete(message.id);
    if (message.kind === 'done') return item.resolve(message.value);
    // Once a page is there, what goes wrong is its doing: nothing else runs in that process.
    return item.reject(
      opened
        ? new VisitError(message.code === 'hung' ? 'hung' : 'unavailable', '', message.message)
        : new Error(message.message),
    );
  };
  channel.on(
    'data',
    createLineReader(longestMessage, take, () => breach(`a message of more than ${longestMessage} characters`)),
  );
  // What never answered ran no page yet: then it is this machine's trouble and no candidate's.
  const endOf = (): Error => {
    // What such a process complains of, a page may have written: only whether it was its memory is taken from that.
    const cause =
      broke ?? (/heap out of memory|heap limit/i.test(complaints) ? 'it wanted more memory than it has' : '');
    const [because, reason] = [cause, complaints.trim()].map((text) => (text === '' ? '' : `: ${text}`));
    return answered
      ? new VisitError('hung', '', `the process that runs the pages has ended${because}`)
      : new StartError('HEYAN_BROWSER_START', {
          'zh-CN': `运行页面的进程（jsdom）未能启动${reason}`,
          en: `The process that runs the pages (jsdom) did not start${reason}`,
        });
  };
  const ended = new Promise<void>((resolve) => {
    const end = (cause: string): void => {
      if (cause !== '') complaints = cause;
      alive = false;
      clearInterval(pulse);
      callOff();
      leaveAlone?.();
      channel.destroy();
      for (const item of waiting.values()) item.reject(endOf());
      waiting.clear();
      for (const network of networks.values()) void network.close();
      networks.clear();
      resolve();
    };
    child.on('exit', () => end(''));
    // It could not be started at all, or be spoken to.
    child.on('error', (error) => {
      if (child.pid === undefined) end(error.message);
      else child.kill('SIGKILL');
    });
  });
  const ask: Host['ask'] = (method, subject, parameters, visitor) =>
    new Promise((resolve, reject) => {
      if (!alive) return reject(endOf());
      // Not to be guessed by who would answer in advance.
      let id = randomInt(2 ** 47);
      while (waiting.has(id)) id += 1;
      const patienceMs = patienceOf(options);
      // It gives signs of life, and yet no answer: nothing takes so long there.
      const late = setTimeout(
        () => breach(`no answer within ${patienceMs * longestAnswer} ms`),
        patienceMs * longestAnswer,
      );
      late.unref();
      waiting.set(id, {
        resolve: (value) => (clearTimeout(late), resolve(value)),
        reject: (error) => (clearTimeout(late), reject(error)),
      });
      if (method === 'open') {
        pages.add(subject);
        opened = true;
      }
      send({
        kind: 'ask',
        id,
        method,
        subject,
        patienceMs,
        arguments: parameters,
        ...(visitor === undefined ? {} : { visitor }),
      });
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
  const started = ask('start', 0, [
    {
      beaconScript: options.beaconScript,
      scriptAddresses: options.scriptAddresses,
      logHosts: [...options.logHosts, new URL(options.collectorUrl).host],
    } satisfies HostOptions,
  ]);
  started.catch(() => undefined);
  return {
    ask,
    visitor: async (number, visitor) => {
      await started;
      networks.set(number, createPageNetwork(options, visitor));
      const { userAgent, collector } = visitor;
      await ask('visitor', number, [
        { userAgent, ...(collector === undefined ? {} : { collector }) } satisfies HostVisitor,
      ]);
    },
    closeVisitor: async (number) => {
      try {
        await ask('closeVisitor', number, []);
      } finally {
        await networks.get(number)?.close();
        networks.delete(number);
      }
    },
    stateOf: (page) => states.get(page),
    alive: () => alive,
    close: async () => {
      clearInterval(pulse);
      child.kill('SIGKILL');
      await ended;
    },
  };
};
