import { fork } from 'node:child_process';

type Answer = { readonly call: number } & ({ readonly result: unknown } | { readonly error: string });

/** A process of its own that answers calls. */
export interface Child {
  /** Rejects with what went wrong there, or when the process ends. */
  readonly call: <T>(request: unknown) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Runs a script of this folder as a child process. */
export const startChild = (script: string): Child => {
  const child = fork(new URL(script, import.meta.url), {
    execArgv: [],
    env: { ...process.env, VITEST: '', NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let over: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      over = new Error(`${script} ended (${signal ?? code}).`);
      for (const { reject } of waiting.values()) reject(over);
      resolve();
    });
  });
  child.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.get(answer.call) ?? {};
    waiting.delete(answer.call);
    if ('error' in answer) reject?.(new Error(answer.error));
    else resolve?.(answer.result as never);
  });
  return {
    call: <T>(request: unknown) =>
      new Promise<T>((resolve, reject) => {
        if (over !== undefined) return reject(over);
        waiting.set((calls += 1), { resolve, reject });
        child.send({ call: calls, request });
      }),
    close: async () => {
      if (over === undefined) child.disconnect();
      await ended;
    },
  };
};
