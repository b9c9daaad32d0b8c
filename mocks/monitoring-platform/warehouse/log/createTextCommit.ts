/** Group commit of texts: what arrives while a write is under way is the next write; each caller waits for the one that holds its own. */
export interface TextCommit {
  /** Encodes at once, and gives the bytes that it is and a promise that all callers of one write share. */
  readonly add: (texts: readonly string[]) => { readonly bytes: number; readonly written: Promise<void> };
}

interface Batch extends PromiseWithResolvers<void> {
  content: Buffer;
  length: number;
}

/** A buffer up to this size is used again: new ones for every write would be most of what the garbage collector has to do. */
const keptBytes = 4 * 1024 * 1024;
const firstBytes = 256 * 1024;
/** UTF-8 has at most three bytes for a unit of UTF-16. */
const mostBytesOf = (text: string): number => text.length * 3;

/** Encoding goes on while the disk writes, and no text waits: only its bytes do. */
export const createTextCommit = (
  write: (content: Uint8Array) => Promise<void>,
  largestBatch = 8 * 1024 * 1024,
): TextCommit => {
  const waiting: Batch[] = [];
  const spare: Buffer[] = [];
  let writing = false;
  const begin = (): Batch => {
    const batch = {
      content: spare.pop() ?? Buffer.allocUnsafeSlow(firstBytes),
      length: 0,
      ...Promise.withResolvers<void>(),
    };
    waiting.push(batch);
    return batch;
  };
  const put = (batch: Batch, text: string): number => {
    const wanted = batch.length + mostBytesOf(text);
    if (wanted > batch.content.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(wanted, batch.content.length * 2));
      batch.content.copy(larger, 0, 0, batch.length);
      batch.content = larger;
    }
    const bytes = batch.content.write(text, batch.length);
    batch.length += bytes;
    return bytes;
  };
  const run = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { content, length } = batch;
      try {
        await write(content.subarray(0, length));
        batch.resolve();
      } catch (error) {
        batch.reject(error);
      }
      if (content.length <= keptBytes && spare.length < 2) spare.push(content);
    }
    writing = false;
  };
  return {
    add: (texts) => {
      const last = waiting.at(-1);
      const batch = last === undefined || last.length >= largestBatch ? begin() : last;
      let bytes = 0;
      for (const text of texts) bytes += put(batch, text);
      // A turn later, so that all requests of one tick share the first batch too.
      if (!writing) {
        writing = true;
        setImmediate(() => void run());
      }
      return { bytes, written: batch.promise };
    },
  };
};
