export interface StrayErrors {
  readonly first: () => unknown;
  /** Rejects with the first: for what is waited for before there is anything to lose. */
  readonly thrown: Promise<never>;
  readonly stop: () => void;
}

/**
 * Errors that surface where nobody waits for them; they must not cost a run its footer and reports, nor a monitor what it closes in
 * order.
 */
export const strayErrors = (): StrayErrors => {
  let first: unknown;
  const thrown = Promise.withResolvers<never>();
  thrown.promise.catch(() => undefined);
  const keep = (error: unknown): void => {
    first ??= error ?? new Error('unknown');
    thrown.reject(first);
  };
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
  return {
    first: () => first,
    thrown: thrown.promise,
    stop: () => {
      process.off('uncaughtException', keep);
      process.off('unhandledRejection', keep);
    },
  };
};
