type Method = (...parameters: never[]) => unknown;
/** What the other side can be asked: every method by its name. Parameters and results are JSON. */
export type Methods = Readonly<Record<string, Method>>;

/** The channel to another process of ours, as Node gives it to parent and child. */
export interface Channel {
  /** A channel that takes nothing more has ended, or is ended by whoever made it: nobody is told by this. */
  readonly send: (message: unknown) => void;
  readonly onMessage: (take: (message: unknown) => void) => void;
}

export interface Peer<Theirs extends Methods> {
  /** Rejects with what went wrong there, or when the channel ends first. */
  readonly ask: <Name extends keyof Theirs & string>(
    method: Name,
    ...parameters: Parameters<Theirs[Name]>
  ) => Promise<Awaited<ReturnType<Theirs[Name]>>>;
  /** The channel has ended: nobody waits any longer. */
  readonly end: (reason: Error) => void;
}

type Message =
  | { readonly ask: number; readonly method: string; readonly parameters: readonly never[] }
  | { readonly answer: number; readonly value?: unknown; readonly error?: string };

/** Questions and answers in both directions between two processes of ours; an order of ours is kept by the channel. */
export const createPeer = <Theirs extends Methods>(channel: Channel, own: Methods): Peer<Theirs> => {
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  let count = 0;
  let ended: Error | undefined;
  const answer = async ({ ask, method, parameters }: Extract<Message, { ask: number }>): Promise<void> => {
    let message: Message;
    try {
      message = { answer: ask, value: await own[method]?.(...parameters) };
    } catch (error) {
      message = { answer: ask, error: error instanceof Error ? error.message : String(error) };
    }
    // Who is gone needs no answer.
    channel.send(message);
  };
  channel.onMessage((received) => {
    const message = received as Message;
    if ('ask' in message) {
      void answer(message);
      return;
    }
    const waiting = asked.get(message.answer);
    asked.delete(message.answer);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.error));
  });
  return {
    ask: (method, ...parameters) => {
      if (ended !== undefined) return Promise.reject(ended);
      const waiting = Promise.withResolvers<unknown>();
      const ask = (count += 1);
      asked.set(ask, waiting);
      channel.send({ ask, method, parameters });
      return waiting.promise as Promise<never>;
    },
    end: (reason) => {
      ended = reason;
      for (const { reject } of asked.values()) reject(reason);
      asked.clear();
    },
  };
};
