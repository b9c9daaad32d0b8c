import type { FastifyInstance } from 'fastify';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { StatusException } from '../exceptions/contract/statusException.ts';
import { readQuery } from '../http/readQuery.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { brokenTimes } from './brokenTimes.ts';
import type { StatusSpan } from './contract/statusSpan.ts';
import { summarizeSpans } from './summarizeSpans.ts';
import type { Period } from './summarizeSpans.ts';

type Schemas = components['schemas'];

const dayMs = 86_400_000;
const [usualDays, mostDays] = [30, 366];
const most = { spans: 500, exceptions: 200 } as const;
const subjects = [
  'health',
  'completeness',
  'consistency',
  'anomaly',
  'front-database',
  'interfaces',
  'suite',
] as const satisfies readonly StatusSpan['subject'][];

const seconds = (ms: number): number => Math.round(ms / 1000);

const shownSubject = (
  subject: StatusSpan['subject'],
  own: readonly StatusSpan[],
  period: Period,
): Schemas['StatusHistorySubject'] => {
  const { spans, ...sums } = summarizeSpans(own, period);
  return {
    subject,
    availability: sums.availability,
    okSeconds: seconds(sums.okMs),
    alertSeconds: seconds(sums.alertMs),
    unknownSeconds: seconds(sums.unknownMs),
    outages: sums.outages,
    longestSeconds: seconds(sums.longestMs),
    spans: spans
      .slice(-most.spans)
      .map(({ state, from, to, isOpen }) => ({ state, fromTime: isoTime(from), toTime: isOpen ? null : isoTime(to) })),
  };
};

const shownException = (one: StatusException, { from, to }: Period): Schemas['StatusHistoryException'] => {
  const times = brokenTimes(one).filter((time) => time.to === null || time.to >= from);
  const broken = times.reduce(
    (total, time) => total + Math.max(0, Math.min(time.to ?? to, to) - Math.max(time.from, from)),
    0,
  );
  const { exceptionId, aspect, code, subject, message, state } = one;
  return {
    exceptionId,
    aspect,
    code,
    subject,
    message,
    state,
    brokenSeconds: seconds(broken),
    times: times.map((time) => ({
      fromTime: isoTime(time.from),
      toTime: time.to === null ? null : isoTime(time.to),
    })),
  };
};

/** How a platform stood from when to when (8.4), and how long it was broken. */
export const historyRoutes = (
  app: FastifyInstance,
  { store, clock }: Pick<KeepingDependencies, 'store' | 'clock'>,
): void => {
  app.get<{ Params: { platformId: string } }>(
    '/platforms/:platformId/history',
    { config: { audience: 'operators', query: ['days'] } },
    async ({ params: { platformId }, query }): Promise<Schemas['StatusHistory']> => {
      const days = readQuery(query).whole('days', { least: 1, most: mostDays }) ?? usualDays;
      const now = clock.now();
      const period = { from: now - days * dayMs, to: now };
      const spans = await store.statusSpans(platformId, period.from);
      const exceptions = store
        .exceptions()
        .filter((one) => one.platformId === platformId && (one.closedAt === null || one.closedAt >= period.from))
        .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt);
      return {
        fromTime: isoTime(period.from),
        toTime: isoTime(now),
        subjects: subjects.map((subject) =>
          shownSubject(
            subject,
            spans.filter((one) => one.subject === subject),
            period,
          ),
        ),
        exceptions: exceptions.slice(0, most.exceptions).map((one) => shownException(one, period)),
        exceptionsLeftOut: Math.max(0, exceptions.length - most.exceptions),
      };
    },
  );
};
