import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stopFormerPostgres } from '../../fixtures/databases/servers/stopFormerPostgres.ts';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { directoryServer } from '../monitoring-platform/store/directoryServer.ts';

const name = 'demonstration-being-filled';
const patienceMs = 30_000;

export interface CleanStart {
  /** What an interrupted filling had left in the directory was removed. */
  readonly removed: boolean;
  /** To say that it is filled: from then on nothing of the directory is removed here. */
  readonly filled: () => void;
}

const isAlive = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** The database of a process that was killed lives on, and would write into what is removed. */
const stopServer = async (directory: string, keyFile: string): Promise<void> => {
  const data = join(directory, 'postgresql', 'data');
  if (!existsSync(data) || !existsSync(keyFile)) return;
  const { password } = directoryServer(directory, keyFile);
  await stopFormerPostgres(data, { user: 'postgres', password }, AbortSignal.timeout(patienceMs));
};

/**
 * Readies the directory that a demonstration is kept in. One that was empty when it was first filled belongs to the demonstration until it is
 * filled: where that was interrupted, however suddenly, the next start begins with an empty one. A directory in which anything else was, or
 * that another process is filling now, is left as it is.
 */
export const cleanStart = async (warehouse: string): Promise<CleanStart> => {
  const directory = resolve(warehouse);
  const keyFile = `${directory}.key`;
  const note = join(directory, name);
  makeDirectory(directory);
  const isOurs = existsSync(note);
  const removed = isOurs && !isAlive(Number(readFileSync(note, 'utf8')));
  if (removed) {
    await stopServer(directory, keyFile);
    // The note stays: interrupted in this, too, it begins again.
    for (const one of readdirSync(directory))
      if (one !== name) rmSync(join(directory, one), { recursive: true, force: true });
    rmSync(keyFile, { force: true });
  }
  if (removed || (!isOurs && readdirSync(directory).length === 0 && !existsSync(keyFile)))
    writeFileSync(note, String(process.pid));
  return { removed, filled: () => rmSync(note, { force: true }) };
};
