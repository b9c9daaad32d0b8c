/** What a stream of server-sent events brings, as a test reads it. */
export interface ReadEvents {
  readonly status: number;
  /** Resolves with the next event that has this name; rejects where the stream ends first. */
  readonly next: (
    event: string,
  ) => Promise<{ readonly id: string | undefined; readonly data: Readonly<Record<string, unknown>> }>;
  /** Resolves when the other side has ended it. */
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

/** Opens a stream of events as a browser's EventSource does. */
export const eventSource = async (url: string, headers: Readonly<Record<string, string>>): Promise<ReadEvents> => {
  const abort = new AbortController();
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let tellEnd = (): void => {};
  const ended = new Promise<void>((resolve) => (tellEnd = resolve));
  const block = async (): Promise<string> => {
    for (;;) {
      const at = text.indexOf('\n\n');
      if (at !== -1) {
        const one = text.slice(0, at);
        text = text.slice(at + 2);
        return one;
      }
      const part = await reader?.read().catch(() => undefined);
      if (part === undefined || part.done) {
        tellEnd();
        throw new Error(`The stream has ended: ${answer.status} ${text}`);
      }
      text += part.value;
    }
  };
  return {
    status: answer.status,
    next: async (event) => {
      for (;;) {
        const fields = new Map(
          (await block())
            .split('\n')
            .map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)] as const),
        );
        if (fields.get('event') === event)
          return { id: fields.get('id'), data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown> };
      }
    },
    ended,
    leave: () => abort.abort(),
  };
};
