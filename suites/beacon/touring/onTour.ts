import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { RejectedEvent } from '../../../mocks/monitoring-platform/collector/contract/rejectedEvent.ts';
import type { VisitedPage, Visitor, VisitorOptions } from '../../browser/browser.ts';
import { VisitError } from '../../browser/visitError.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { places } from './places.ts';
import { userAgents } from './userAgents.ts';

/** Visitors of one check, and what the monitoring platform has of them. */
export interface Tour {
  readonly correlationId: string;
  readonly visitor: (options?: Partial<Omit<VisitorOptions, 'correlationId'>>) => Promise<Visitor>;
  /** What the collector holds of this tour, oldest first. Settle the pages before. */
  readonly events: () => Promise<readonly LandedEvent[]>;
  /** What it refused, deliveries that merely came twice left out. */
  readonly refused: () => Promise<readonly RejectedEvent[]>;
}

/** Throws where a page stood under a policy that this browser cannot judge: whatever came of it may be otherwise in every other. */
const onlyJudged = (pages: readonly VisitedPage[]): void => {
  const policies = [...new Set(pages.flatMap((page) => page.unjudged()))].join(', ');
  if (policies === '') return;
  throw new CandidateError('not-observable', {
    'zh-CN': `页面的策略（${policies}）由浏览器执行，jsdom 无法判定，请以 --browser=chromium 检测。`,
    en: `Browsers enforce a policy of the page (${policies}) that jsdom cannot judge: run with --browser=chromium.`,
  });
};

const playOnce = async <T>(context: CheckContext, play: (tour: Tour) => Promise<T>, part: string): Promise<T> => {
  // With the time: an earlier run with the same seed may have left its events in a kept warehouse.
  const correlationId = `${context.correlationId}${part}-${context.clock.now().toString(36)}`;
  const { collector } = context.monitoring;
  const visitors: Visitor[] = [];
  const pages: VisitedPage[] = [];
  try {
    const result = await play({
      correlationId,
      visitor: async (options = {}) => {
        const visitor = await context.browser.visitor({
          sourceIp: places.beijing.address,
          userAgent: userAgents.chrome,
          ...options,
          correlationId,
        });
        visitors.push(visitor);
        return {
          ...visitor,
          open: async (url, openOptions) => {
            const page = await visitor.open(url, openOptions);
            pages.push(page);
            return page;
          },
        };
      },
      events: () => collector.good({ correlationId }),
      refused: async () => (await collector.bad({ correlationId })).filter((event) => event.reason !== 'duplicate'),
    });
    onlyJudged(pages);
    return result;
  } catch (error) {
    if (!(error instanceof VisitError)) throw error;
    throw new CandidateError(
      error.code === 'hung' ? 'deadline' : 'unreachable',
      { 'zh-CN': `页面无法访问：${error.message}`, en: `A page cannot be visited: ${error.message}` },
      { cause: error },
    );
  } finally {
    await Promise.allSettled(visitors.map((visitor) => visitor.close()));
  }
};

/**
 * Plays a tour under a correlation id of its own and closes every visitor at the end. A page that cannot be opened makes
 * the check inconclusive: other checks judge that.
 */
export const onTour = async <T>(context: CheckContext, play: (tour: Tour) => Promise<T>, part = ''): Promise<T> => {
  try {
    return await playOnce(context, play, part);
  } catch (error) {
    // Another check's page may have ended the process that all pages share; one's own will do so again.
    if (!(error instanceof CandidateError && error.cause instanceof VisitError && error.cause.code === 'hung'))
      throw error;
    context.signal.throwIfAborted();
    return playOnce(context, play, `${part}-again`);
  }
};
