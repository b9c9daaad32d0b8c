import { createHash } from 'node:crypto';
import { mulberry32 } from '../../../fixtures/random/mulberry32.ts';

/** Numbers in [0, 1), the same for the same parts; ample for naming and choosing. */
export const seededRandom = (...parts: readonly (string | number)[]): (() => number) =>
  mulberry32(createHash('sha256').update(parts.join('\n')).digest().readUInt32LE(0));
