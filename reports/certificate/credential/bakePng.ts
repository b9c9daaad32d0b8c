import type { SignedCredential } from './credentialProof.ts';
import { readPngChunks, writePngChunks } from './pngChunks.ts';

/** Keyword of the chunk that holds a credential. */
export const pngKeyword = 'openbadgecredential';

/** The picture with its credential baked in (Open Badges 3.0, 5.3.1): an `iTXt` chunk, not compressed, before the end. */
export const bakePng = (png: Uint8Array, credential: SignedCredential): Uint8Array => {
  const chunks = readPngChunks(png);
  const end = chunks?.at(-1);
  if (chunks === undefined || end === undefined) throw new Error('Expected a whole PNG file.');
  // Keyword, compression flag and method, language and translated keyword, which are empty; then the text, UTF-8.
  const data = Buffer.from(`${pngKeyword}\0\0\0\0\0${JSON.stringify(credential)}`);
  return writePngChunks([...chunks.slice(0, -1), { type: 'iTXt', data: new Uint8Array(data) }, end]);
};
