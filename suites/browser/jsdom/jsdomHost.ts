import type { VisitedPage, Visitor, VisitorOptions } from '../browser.ts';
import type { BrowserOptions } from '../browserOptions.ts';
import { VisitError } from '../visitError.ts';
import { openVisitor } from './openVisitor.ts';
import type { HostAnswer, HostRequest } from './hostProtocol.ts';

/*
 * The process in which candidates' pages run. jsdom is no sandbox, so this process is one: it is started without
 * environment, without write access and without the right to start anything, and it is killed when it stops answering.
 */
const browser = JSON.parse(process.argv[2] ?? '{}') as BrowserOptions;
const visitors = new Map<number, Visitor>();
const pages = new Map<number, VisitedPage>();

const answer = (message: HostAnswer): void => void process.send?.(message);

const pageState = (id: number, page: VisitedPage): void =>
  answer({
    kind: 'state',
    page: id,
    url: page.url(),
    status: page.status(),
    errors: page.pageErrors(),
    requested: page.requested(),
  });

const perform = async (request: HostRequest): Promise<unknown> => {
  const [first, second] = request.arguments;
  if (request.method === 'ping') return undefined;
  if (request.method === 'visitor') {
    visitors.set(request.subject, openVisitor(browser, first as VisitorOptions));
    return undefined;
  }
  if (request.method === 'open') {
    const page = await visitors
      .get(request.visitor ?? -1)
      ?.open(String(first), second as Parameters<Visitor['open']>[1]);
    if (page !== undefined) pages.set(request.subject, page);
    return undefined;
  }
  if (request.method === 'closeVisitor') {
    await visitors.get(request.subject)?.close();
    visitors.delete(request.subject);
    return undefined;
  }
  const page = pages.get(request.subject);
  if (page === undefined) throw new Error(`There is no page ${request.subject}.`);
  switch (request.method) {
    case 'html':
      return page.html();
    case 'click':
      return page.click(String(first));
    case 'reload':
      return page.reload();
    case 'back':
      return page.back();
    case 'play':
      return page.play(String(first), second as [number, number][]);
    case 'evaluate':
      return page.evaluate(String(first));
    case 'settled':
      return page.settled();
    case 'close':
      return page.close();
  }
};

process.on('message', (request: HostRequest) => {
  perform(request)
    .then(
      (value) => ({ kind: 'done' as const, id: request.id, value }),
      (error: unknown) => ({
        kind: 'failed' as const,
        id: request.id,
        code: error instanceof VisitError ? error.code : 'suite',
        message: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((result) => {
      const page = pages.get(request.subject);
      if (page !== undefined && request.method !== 'ping' && request.method !== 'visitor')
        pageState(request.subject, page);
      if (request.method === 'close') pages.delete(request.subject);
      answer(result);
      return undefined;
    })
    .catch(() => undefined);
});
// What a page throws from its own timers is its own affair, jsdom has noted it.
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));
