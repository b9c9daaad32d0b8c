import { createHash } from 'node:crypto';

/** Bytes that look random and are the same each time, for an example; never for a secret. */
export const exampleBytes = (seed: string): ((count: number) => Buffer) => {
  let block = 0;
  return (count) => {
    const parts: Buffer[] = [];
    for (let length = 0; length < count; length += 32)
      parts.push(
        createHash('sha256')
          .update(`example ${seed} ${(block += 1)}`)
          .digest(),
      );
    return Buffer.concat(parts).subarray(0, count);
  };
};
