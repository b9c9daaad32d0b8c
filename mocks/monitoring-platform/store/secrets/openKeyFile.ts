import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { StoreError } from '../storeError.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const read = (file: string): Buffer | undefined => {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StoreError('key-unreadable', file, codeOf(error), error);
  }
  try {
    const mode = fstatSync(handle).mode & 0o777;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new StoreError('key-open', file, mode.toString(8).padStart(3, '0'));
    const text = readFileSync(handle, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/i.test(text)) throw new StoreError('key-malformed', file, `${text.length}`);
    return Buffer.from(text, 'hex');
  } finally {
    closeSync(handle);
  }
};

/** Whole or not at all, and never over one that is there. */
const create = (file: string): void => {
  const aside = `${file}.${process.pid}`;
  try {
    const handle = openSync(aside, 'wx', 0o600);
    try {
      writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new StoreError('key-unwritable', file, codeOf(error), error);
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * The key (32 bytes) by which secrets are sealed: 64 hexadecimal digits in a file that only its owner can read. It is made where it is
 * missing, but only for a store that has nothing sealed yet (`mayCreate`): else nobody could read that any more.
 * @throws StoreError for a file that is missing, open to others, of another form, or cannot be written.
 */
export const openKeyFile = (file: string, mayCreate: boolean): Buffer => {
  const known = read(file);
  if (known !== undefined) return known;
  if (!mayCreate) throw new StoreError('key-missing', file, 'ENOENT');
  create(file);
  const made = read(file);
  if (made === undefined) throw new StoreError('key-missing', file, 'ENOENT');
  return made;
};
