import { spawnSync } from 'node:child_process';
import { findProgram } from '../../../fixtures/starting/findProgram.ts';

/** What each kind of program is cut off from. `identity`: it has this user's files and no right beyond them, root's neither. */
const words = {
  identity: ['--user', '--map-user=65534', '--map-group=65534'],
  /** No network, no process but its own; goes when who started it is killed. */
  all: ['--user', '--map-user=65534', '--map-group=65534', '--net', '--ipc', '--pid', '--fork', '--kill-child'],
} as const;

const known = new Map<keyof typeof words, readonly string[]>();

/**
 * What is to stand before a command line so that the kernel itself confines it, by name spaces; empty where the system
 * has none for this user (containers often forbid them). Tried once.
 */
export const confinement = (kind: keyof typeof words): readonly string[] => {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const program = process.platform === 'linux' ? findProgram(['unshare']) : undefined;
  const prefix = program === undefined ? [] : [program, ...words[kind], '--'];
  const [file = '', ...rest] = prefix;
  const works =
    file !== '' && spawnSync(file, [...rest, '/bin/sh', '-c', ':'], { stdio: 'ignore', timeout: 5_000 }).status === 0;
  known.set(kind, works ? prefix : []);
  return works ? prefix : [];
};
