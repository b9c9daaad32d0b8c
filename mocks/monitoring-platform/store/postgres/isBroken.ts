/** Whether an error of the driver says that the session, or the server, went away, or has no room (53300): not a word about what was to be done. */
export const isBroken = (error: unknown): boolean => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return (
    /^(?:08|57P0|53300)|^E(?:CONN|PIPE|TIMEDOUT|HOST|NET)/.test(String(code)) ||
    /connection (?:terminated|ended)|not queryable|server closed|timeout e(?:xceeded|xpired)|read timeout/i.test(
      String(message),
    )
  );
};
