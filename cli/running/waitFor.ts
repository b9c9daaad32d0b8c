import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** What a platform answers that has not come up yet: nothing, or what stands before it says so. */
const early = ['HEYAN_TARGET_UNREACHABLE', 'HEYAN_TARGET_NOT_ACCESS_PLATFORM', 'HEYAN_FRONT_DATABASE_UNREACHABLE'];
const pauseMs = 500;

export interface Patience {
  /** How long to go on trying, milliseconds; nothing: once. */
  readonly waitForMs?: number;
  readonly now?: () => number;
  /** Resolves when it is time to try again. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** What `open` gives, tried again until it does or time is up; then what it said last. What will not go away is not waited for. */
export const waitFor = async <T>(
  open: () => Promise<T>,
  {
    waitForMs = 0,
    now = () => performance.now(),
    pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  }: Patience,
): Promise<T> => {
  const until = now() + waitForMs;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const left = until - now();
      if (left <= 0 || !(error instanceof UsageError) || !early.includes(error.code)) throw error;
      await pause(Math.min(pauseMs, left));
    }
  }
};
