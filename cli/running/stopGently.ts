import type { Launched } from '../../fixtures/starting/launch.ts';

/** For closing in order what it has open. */
const patienceMs = 5_000;

/** Waits for the end of a program; when `signal` is aborted it is told to end, and killed with all it began when it does not. */
export const stopGently = async (
  { signal: send, kill, ended }: Pick<Launched, 'signal' | 'kill' | 'ended'>,
  signal: AbortSignal,
  withinMs = patienceMs,
): Promise<Awaited<Launched['ended']>> => {
  let killing: NodeJS.Timeout | undefined;
  const stop = (): void => {
    send('SIGTERM');
    killing = setTimeout(kill, withinMs);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await ended;
  } finally {
    clearTimeout(killing);
    signal.removeEventListener('abort', stop);
  }
};
