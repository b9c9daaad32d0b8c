/** A body, at most `limit` bytes of it; `truncated` when there was more (the rest is not read). */
export interface BoundedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly truncated: boolean;
}

/** Reads until the end, the limit or the signal; rejects with the signal's reason or the connection's error. */
export const readBounded = async (response: Response, limit: number, signal?: AbortSignal): Promise<BoundedBody> => {
  if (response.body === null) return { bytes: new Uint8Array(0), truncated: false };
  const reader = response.body.getReader();
  const abort = (): void => void reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener('abort', abort);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) break;
      size += value.byteLength;
      chunks.push(value);
      if (size > limit) {
        await reader.cancel().catch(() => {});
        break;
      }
    }
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return { bytes: whole.subarray(0, limit), truncated: size > limit };
};
