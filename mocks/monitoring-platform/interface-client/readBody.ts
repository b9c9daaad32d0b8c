export type ReadBody = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** The body as UTF-8, at most `limit` bytes of it (after decompression); not `ok` when there was more, and the rest is not read. */
export const readBody = async (response: Response, limit: number): Promise<ReadBody> => {
  if (response.body === null) return { ok: true, text: '' };
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => {});
      return { ok: false };
    }
    chunks.push(value);
  }
  return { ok: true, text: Buffer.concat(chunks, size).toString('utf8') };
};
