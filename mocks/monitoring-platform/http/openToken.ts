import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openKeyFile } from '../store/secrets/openKeyFile.ts';

/** The token of management, and where it came from. */
export interface ManagementToken {
  readonly token: string;
  /** Where it is kept for later starts; undefined: given by somebody, or for this time only. */
  readonly file: string | undefined;
  /** Nobody knows it yet. */
  readonly isNew: boolean;
}

/**
 * The token that was given; else the one kept in the data directory (`management.token`, readable by its owner alone), made at the first
 * start; else, where there is no directory, one for this time.
 * @throws StoreError for a file that is open to others, of another form, or cannot be written.
 */
export const openToken = (given: string | undefined, directory: string | undefined): ManagementToken => {
  if (given !== undefined) return { token: given, file: undefined, isNew: false };
  if (directory === undefined) return { token: randomBytes(32).toString('hex'), file: undefined, isNew: true };
  const file = resolve(directory, 'management.token');
  const isNew = !existsSync(file);
  return { token: openKeyFile(file, true).toString('hex'), file, isNew };
};
