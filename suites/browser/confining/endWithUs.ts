import { spawn } from 'node:child_process';

/**
 * Has a process killed when this one is gone, however it went: a shell waits for the end of a pipe that only we hold. The
 * process itself may be in an endless loop and would notice nothing. Returns how to call it off.
 */
export const endWithUs = (pid: number): (() => void) => {
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: what interrupts ours does not interrupt it.
    detached: true,
    env: {},
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as unknown as { readonly unref?: () => void }).unref?.();
  return () => void watcher.kill('SIGKILL');
};
