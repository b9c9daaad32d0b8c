import { createHash } from 'node:crypto';

/** Numbers in [0, 1), the same for the same parts; mulberry32 over a hash, which is ample for naming and choosing. */
export const seededRandom = (...parts: readonly (string | number)[]): (() => number) => {
  let state = createHash('sha256').update(parts.join('\n')).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
