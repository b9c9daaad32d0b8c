import { Transform } from 'node:stream';
import type { Duplex } from 'node:stream';
import { createInflate, createInflateRaw } from 'node:zlib';

/**
 * A reader of `deflate` with its zlib wrapping or without, as some servers send it and every browser reads it (RFC 9110,
 * 8.4.1.2). The first byte tells: a zlib header names method 8 in its low half.
 */
export const createInflateAny = (): Duplex => {
  let inner: Transform | undefined;
  const start = (first: number): Transform => {
    const made: Transform = (first & 0x0f) === 0x08 ? createInflate() : createInflateRaw();
    made.on('data', (chunk: Buffer) => outer.push(chunk));
    made.on('error', (error) => outer.destroy(error));
    return made;
  };
  const outer: Transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      inner ??= start(chunk[0] ?? 0);
      inner.write(chunk, () => done());
    },
    flush(done) {
      if (inner === undefined) return done();
      inner.once('end', () => done());
      inner.end();
    },
    destroy(error, done) {
      inner?.destroy();
      done(error);
    },
  });
  return outer;
};
