import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ownerVariable } from '../../../../fixtures/leftovers/ownerVariable.ts';
import { endWithUs } from '../../../../fixtures/starting/endWithUs.ts';
import type { CollectorMethods, MainMethods } from './collectorContract.ts';
import { createPeer } from './createPeer.ts';
import type { Peer } from './createPeer.ts';

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const program = fileURLToPath(new URL(`collectorProcess${extension}`, import.meta.url));
/**
 * MiB in which what is new is looked for what lives on. A request lives until its group is on the disk: with the usual 16 most of
 * what waits would be copied.
 */
const youngMebibytes = 64;

/** A collector's process. */
export interface LaunchedCollector extends Pick<Peer<CollectorMethods>, 'ask'> {
  readonly pid: number;
  /** Resolves when the process is no more, however it went: code or signal. */
  readonly ended: Promise<string>;
  readonly isOver: () => boolean;
  readonly kill: () => void;
}

/** Starts a collector's process, which ends with this one. It knows nothing of our environment but the time zone. */
export const launchCollector = (own: MainMethods): LaunchedCollector => {
  const child = fork(program, [], {
    execArgv: [`--max-semi-space-size=${youngMebibytes}`, '--no-warnings'],
    env: {
      NODE_ENV: 'production',
      ...(process.env['TZ'] === undefined ? {} : { TZ: process.env['TZ'] }),
      ...ownerVariable(),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const pid = child.pid ?? 0;
  const leave = endWithUs(pid);
  const peer = createPeer<CollectorMethods>(
    {
      send: (message) => {
        // A channel that takes nothing is of no use: that it has ended is told by its end.
        if (child.connected) child.send(message as object, (error) => void (error !== null && child.kill('SIGKILL')));
        else child.kill('SIGKILL');
      },
      onMessage: (take) => void child.on('message', take),
    },
    own,
  );
  let isOver = false;
  const ended = (async () => {
    const [code, signal] = (await once(child, 'exit').catch((error: unknown) => [String(error)])) as [unknown, unknown];
    leave();
    isOver = true;
    const how = String(signal ?? code);
    peer.end(new Error(`The collector's process ${pid} has ended (${how}).`));
    return how;
  })();
  return { pid, ask: peer.ask, isOver: () => isOver, ended, kill: () => void child.kill('SIGKILL') };
};
