import { endProcess } from './endProcess.ts';

const patienceMs = 15_000;

let stopping: AbortController | undefined;

/**
 * The one of this process, whoever asks: aborted by SIGINT or SIGTERM. What then does not end in order is ended: by a second signal at
 * once, and in any case after a while; incomplete (exit code 4).
 */
export const stopSignal = (): AbortSignal => {
  if (stopping !== undefined) return stopping.signal;
  const controller = new AbortController();
  stopping = controller;
  const stop = (): void => {
    if (controller.signal.aborted) endProcess(4);
    controller.abort();
    setTimeout(() => endProcess(4), patienceMs).unref();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
};
