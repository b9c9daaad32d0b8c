/** In a child process: answers what its parent asks by messages, one promise for each. */
export const answerCalls = (handle: (request: unknown) => Promise<unknown>): void => {
  process.on('message', ({ call, request }: { readonly call: number; readonly request: unknown }) => {
    void handle(request)
      .then(
        (result) => ({ call, result }),
        (error: unknown) => ({ call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
      .then((answer) => process.send?.(answer));
  });
  // Without a parent there is nobody to work for.
  process.on('disconnect', () => process.exit(0));
};
