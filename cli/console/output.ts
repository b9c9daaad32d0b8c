import { printable } from './printable.ts';

/** Where a command writes. A reader that has gone away (`| head`) is no error. */
export interface Output {
  /** What was asked for: standard output, one line. */
  readonly print: (text: string) => void;
  /** Progress and remarks: standard output for a person, standard error when the standard output carries data. */
  readonly say: (text: string) => void;
  /** Standard error, one line. */
  readonly complain: (text: string) => void;
  readonly color: boolean;
  /** Terminal cells, 40 to 120: of the terminal, of COLUMNS, or 100. */
  readonly width: number;
  /** From now on `say` goes to the standard error. */
  readonly reserveStdout: () => void;
  /** Resolves when everything written has left the process. */
  readonly flushed: () => Promise<void>;
}

const flush = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) resolve();
    else stream.write('', () => resolve());
  });

/** The process's own streams. */
export const createOutput = (
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Output => {
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const { NO_COLOR: noColor, FORCE_COLOR: forceColor, COLUMNS: columns = '' } = process.env;
  const color = noColor === undefined && (stdout.isTTY || (forceColor !== undefined && forceColor !== '0'));
  const write = (stream: NodeJS.WriteStream, text: string): void => {
    if (!stream.destroyed && stream.writable) stream.write(`${printable(text, color)}\n`);
  };
  let reserved = false;
  return {
    print: (text) => write(stdout, text),
    say: (text) => write(reserved ? stderr : stdout, text),
    complain: (text) => write(stderr, text),
    color,
    width: Math.max(40, Math.min(stdout.columns ?? (/^\d{2,4}$/.test(columns) ? Number(columns) : 100), 120)),
    reserveStdout: () => {
      reserved = true;
    },
    flushed: async () => void (await Promise.all([flush(stdout), flush(stderr)])),
  };
};
