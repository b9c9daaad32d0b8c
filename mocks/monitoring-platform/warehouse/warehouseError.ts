/** The warehouse could not be opened: a directory in use, a server that refuses, an engine that will not start. */
export class WarehouseError extends Error {
  readonly location: string;
  constructor(location: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`cannot open the warehouse (${location}): ${reason}`, { cause });
    this.name = 'WarehouseError';
    this.location = location;
  }
}
