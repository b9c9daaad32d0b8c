import type { CheckContext } from '../../engine/running/checkContext.ts';

/** Bytes from the run's seeded random; good enough for nonces and IVs of a test, and the same in a replay. */
export const seededBytes = (context: Pick<CheckContext, 'random' | 'clock'>): ((count: number) => Uint8Array) => {
  // A second run with the same seed against the same candidate must not repeat a nonce: the time goes in as well.
  let time = context.clock.now();
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      const byte = Math.floor(context.random() * 256) ^ (time % 256);
      time = Math.floor(time / 256);
      return byte;
    });
};
