/** More is in the log than may wait for landing: the sender is to come again. */
export class LogFullError extends Error {
  readonly mostBytes: number;
  constructor(mostBytes: number) {
    super(`${mostBytes} bytes have been taken and have not landed yet`);
    this.name = 'LogFullError';
    this.mostBytes = mostBytes;
  }
}
