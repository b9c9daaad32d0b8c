import { randomUUID } from 'node:crypto';
import type { StatusItem } from '../health/statusItem.ts';
import type { ExceptionAction, ExceptionStep, StatusException } from './contract/statusException.ts';

/** What comes again within so long is the same exception, opened again. */
const sameMs = 7 * 24 * 3_600_000;
const mostSteps = 500;

const causeOf = ({ aspect, code, subject }: Pick<StatusItem, 'aspect' | 'code' | 'subject'>): string =>
  JSON.stringify([aspect, code, subject]);

/** What is known of one platform after it was looked at: one exception per cause; those that changed, and which of them are news. */
export const reconcile = (
  platformId: string,
  known: readonly StatusException[],
  items: readonly StatusItem[],
  now: number,
): { readonly changed: readonly StatusException[]; readonly opened: readonly StatusException[] } => {
  const step = (action: ExceptionAction): ExceptionStep => ({ at: now, actor: null, action, reason: '' });
  const latest = new Map<string, StatusException>();
  for (const one of known.toSorted((a, b) => a.openedAt - b.openedAt)) latest.set(causeOf(one), one);
  const alerts = new Map(items.filter(({ status }) => status === 'alert').map((item) => [causeOf(item), item]));
  const [changed, opened]: [StatusException[], StatusException[]] = [[], []];
  for (const [cause, { aspect, code, subject, message, expected, actual }] of alerts) {
    const former = latest.get(cause);
    const told = { message, expected, actual, lastSeenAt: now };
    if (former !== undefined && former.state !== 'closed') {
      changed.push({ ...former, ...told });
      continue;
    }
    const again = former !== undefined && now - (former.closedAt ?? 0) < sameMs && former.history.length < mostSteps;
    const one: StatusException = again
      ? {
          ...former,
          ...told,
          version: former.version + 1,
          state: 'open',
          closedAt: null,
          history: [...former.history, step('recurred')],
        }
      : {
          exceptionId: randomUUID(),
          platformId,
          version: 1,
          aspect,
          code,
          subject,
          ...told,
          state: 'open',
          assignee: null,
          openedAt: now,
          closedAt: null,
          history: [step('opened')],
        };
    changed.push(one);
    opened.push(one);
  }
  for (const [cause, one] of latest)
    if (one.state !== 'closed' && !alerts.has(cause))
      changed.push({
        ...one,
        version: one.version + 1,
        state: 'closed',
        closedAt: now,
        history: [...one.history, step('recovered')],
      });
  return { changed, opened };
};
