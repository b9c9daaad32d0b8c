import { Socket } from 'node:net';
import type { VisitedPage, Visitor } from '../browser.ts';
import { VisitError } from '../visitError.ts';
import { createHostNetworks } from './hostNetwork.ts';
import { createLineReader } from './createLineReader.ts';
import type { HostMessage, HostOptions, HostRequest, HostVisitor, PageAnswer } from './hostProtocol.ts';
import { openVisitor } from './openVisitor.ts';
import { sealProcess } from './sealProcess.ts';

/*
 * The process in which candidates' pages run. jsdom is no sandbox, so this process is one: started without environment,
 * without write access, without the right to start anything and without code from text (startHost.ts), it gives up what it
 * does not need (sealProcess.ts), speaks by one channel, and is killed when it stops answering.
 */
const channel = new Socket({ fd: 3, readable: true, writable: true });
const exit = process.exit.bind(process);
channel.on('close', () => exit(0));
channel.on('error', () => exit(0));
const node = process;
sealProcess(channel);
// What a page throws from its own timers is its own affair, jsdom has noted it.
node.on('uncaughtException', () => undefined);
node.on('unhandledRejection', () => undefined);

let browser: HostOptions = { beaconScript: '', scriptAddresses: [], logHosts: [] };
let patienceMs = 8_000;
const visitors = new Map<number, Visitor>();
const pages = new Map<number, VisitedPage>();
const write = channel.write.bind(channel);
const { stringify, parse } = JSON;

const say = (message: HostMessage): void => void write(`${stringify(message)}\n`);
const networks = createHostNetworks(say);

const pageState = (id: number, page: VisitedPage): void =>
  say({
    kind: 'state',
    page: id,
    url: page.url().slice(0, 100_000),
    status: page.status(),
    errors: page.pageErrors().slice(0, 200),
    requested: page.requested().slice(0, 6_000),
    unjudged: page.unjudged().slice(0, 200),
    lacked: page.lacked().slice(0, 200),
  });

const perform = async (request: HostRequest): Promise<unknown> => {
  const [first, second] = request.arguments;
  switch (request.method) {
    case 'ping':
      return undefined;
    case 'start':
      browser = first as HostOptions;
      return undefined;
    case 'visitor':
      visitors.set(
        request.subject,
        openVisitor(browser, first as HostVisitor, networks.of(request.subject), () => patienceMs),
      );
      return undefined;
    case 'open': {
      const page = await visitors
        .get(request.visitor ?? -1)
        ?.open(String(first), second as Parameters<Visitor['open']>[1]);
      if (page !== undefined) pages.set(request.subject, page);
      return undefined;
    }
    case 'closeVisitor':
      await visitors.get(request.subject)?.close();
      visitors.delete(request.subject);
      return undefined;
    default:
      return performOn(request);
  }
};

const performOn = async ({ method, subject, arguments: [first, second, third] }: HostRequest): Promise<unknown> => {
  const page = pages.get(subject);
  if (page === undefined) throw new Error(`There is no page ${subject}.`);
  switch (method) {
    case 'html':
      return page.html();
    case 'click':
      return page.click(String(first));
    case 'reload':
      return page.reload();
    case 'back':
      return page.back();
    case 'play':
      return page.play(String(first), second as [number, number][], { goesOn: third === true });
    case 'evaluate':
      return page.evaluate(String(first));
    case 'settled':
      return page.settled();
    default:
      return page.close();
  }
};

const answer = async (request: HostRequest): Promise<void> => {
  const result = await perform(request).then(
    (value): HostMessage => ({ kind: 'done', id: request.id, value }),
    (error: unknown): HostMessage => ({
      kind: 'failed',
      id: request.id,
      code: error instanceof VisitError ? error.code : 'suite',
      message: (error instanceof Error ? error.message : String(error)).slice(0, 8_000),
    }),
  );
  const page = pages.get(request.subject);
  if (page !== undefined && !['ping', 'visitor', 'start'].includes(request.method)) pageState(request.subject, page);
  if (request.method === 'close') pages.delete(request.subject);
  say(result);
};

const read = createLineReader(
  2 ** 29 - 1,
  (line) => {
    const message = parse(line) as HostRequest | PageAnswer;
    if (message.kind !== 'ask') return networks.answered(message);
    ({ patienceMs } = message);
    answer(message).catch(() => undefined);
    return undefined;
  },
  () => exit(1),
);
channel.on('data', read);
