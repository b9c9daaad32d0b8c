import { aborted } from './aborted.ts';

const momentMs = 3_000;

/**
 * What `start` gives; undefined when the command is told to stop before. What is nearly there by then may come for a moment, and is closed
 * in order; what is not ends with this process.
 */
export const unlessStopped = async <T>(
  signal: AbortSignal,
  start: () => Promise<T>,
  close: (late: T) => unknown,
): Promise<T | undefined> => {
  if (signal.aborted) return undefined;
  const starting = start();
  const first = await Promise.race([starting.then((value) => ({ value })), aborted(signal)]);
  if (first !== undefined) return first.value;
  const closed = starting.then(close).catch(() => undefined);
  const moment = Promise.withResolvers<void>();
  const timer = setTimeout(moment.resolve, momentMs);
  await Promise.race([closed, moment.promise]);
  clearTimeout(timer);
  return undefined;
};
