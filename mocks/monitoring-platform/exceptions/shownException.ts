import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { StatusException } from './contract/statusException.ts';

/** An exception as it is told. */
export const shownException = ({
  openedAt,
  lastSeenAt,
  closedAt,
  history,
  ...rest
}: StatusException): components['schemas']['StatusException'] => ({
  ...rest,
  openedTime: isoTime(openedAt),
  lastSeenTime: isoTime(lastSeenAt),
  closedTime: closedAt === null ? null : isoTime(closedAt),
  history: history.map(({ at, ...step }) => ({ time: isoTime(at), ...step })),
});
