/** Errors that surface outside any check while a run goes on; they must not cost the run its footer and reports. */
export const strayErrors = (): { readonly first: () => unknown; readonly stop: () => void } => {
  let first: unknown;
  const keep = (error: unknown): void => {
    first ??= error ?? new Error('unknown');
  };
  process.on('uncaughtException', keep);
  process.on('unhandledRejection', keep);
  return {
    first: () => first,
    stop: () => {
      process.off('uncaughtException', keep);
      process.off('unhandledRejection', keep);
    },
  };
};
