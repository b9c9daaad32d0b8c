import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { isatty } from 'node:tty';

/**
 * Leaves what waits on the standard input to whoever wrote it there: the embedded warehouse would take it for data of its next
 * insert, and `while read url; do heyan run --target="$url"; done` would make one turn.
 */
export const withoutStandardInput = (): void => {
  if (isatty(0)) return;
  try {
    closeSync(0);
  } catch {
    // It was closed already.
  }
  // The lowest number that is free: the standard input again, with nothing in it.
  openSync(devNull, 'r');
};
