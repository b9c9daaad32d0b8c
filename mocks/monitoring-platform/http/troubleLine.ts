/** What went wrong on our side, as one line for the operator's log: JSON with the route and where it happened. */
export const troubleLine = (route: string, error: unknown): string =>
  JSON.stringify({ route, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
