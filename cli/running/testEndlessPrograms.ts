import childProcess from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

/*
 * Loaded into a command by `NODE_OPTIONS=--import=…` it makes programs never start: those that HEYAN_TEST_ENDLESS names sleep instead. The
 * number of each process goes to the file HEYAN_TEST_PROCESSES.
 */
const { HEYAN_TEST_ENDLESS: endless = '', HEYAN_TEST_PROCESSES: file = '' } = process.env;
const names = endless.split(',');
const { spawn } = childProcess;

const spawnEndless = (command: string, ...rest: readonly unknown[]): childProcess.ChildProcess => {
  const call = spawn as (command: string, ...rest: readonly unknown[]) => childProcess.ChildProcess;
  if (!names.includes(basename(command))) return call(command, ...rest);
  // Deaf to all but SIGKILL, with a process of its own.
  const child = call(
    '/bin/sh',
    ['-c', 'trap \'\' TERM INT HUP QUIT; sleep 1000 & echo $! >> "$0"; wait', file],
    rest[1],
  );
  appendFileSync(file, `${child.pid}\n`);
  return child;
};

childProcess.spawn = spawnEndless as typeof spawn;
syncBuiltinESMExports();
