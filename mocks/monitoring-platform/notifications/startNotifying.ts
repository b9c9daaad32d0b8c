import type { Clock } from '../../../spec/clock.ts';
import { startSchedule } from '../schedule/startSchedule.ts';
import { systemTimer } from '../schedule/systemTimer.ts';
import type { Timer } from '../schedule/systemTimer.ts';
import type { Notifications } from './createNotifications.ts';

export interface NotifyingOptions {
  readonly notifications: Pick<Notifications, 'nextDueAt' | 'deliverDue' | 'makeDigests' | 'onQueued'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  readonly timer?: Timer;
}

/** Whether the hour of the digest has come is asked so often: it can be changed at any time, and a start that comes late makes up for it. */
const digestCron = '*/5 * * * *';
/** After something that was no receiver's fault, a store that cannot be written to for instance. */
const pauseMs = 60_000;

/** Brings out notifications as they come due, and makes the daily digests, until it is closed. What waits outlives it. */
export const startNotifying = ({
  notifications,
  clock,
  onError,
  timer = systemTimer(clock),
}: NotifyingOptions): { readonly close: () => Promise<void> } => {
  const ended = new AbortController();
  let callOff = (): void => {};
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const round = async (): Promise<void> => {
    isRunning = true;
    let after = 0;
    try {
      await notifications.deliverDue(ended.signal);
    } catch (error) {
      onError(error);
      after = clock.now() + pauseMs;
    }
    isRunning = false;
    arm(after);
  };
  const arm = (notBefore = 0): void => {
    callOff();
    callOff = (): void => {};
    const next = notifications.nextDueAt();
    if (next === undefined || isRunning || ended.signal.aborted) return;
    callOff = timer(Math.max(next, notBefore, clock.now()), () => {
      running = round();
    });
  };
  const stopListening = notifications.onQueued(() => arm());
  const digests = startSchedule({
    cron: digestCron,
    timeZone: 'Asia/Shanghai',
    clock,
    platformIds: () => ['all'],
    run: () => notifications.makeDigests(),
    onError: (_, error) => onError(error),
    timer,
  });
  arm();
  return {
    close: async () => {
      ended.abort();
      stopListening();
      callOff();
      await digests.close();
      await running;
    },
  };
};
