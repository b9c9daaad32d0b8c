import { timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.ts';
import { totpCode, totpStepSeconds } from './totpCode.ts';

/** Clocks of telephones differ: the steps before and after count too. */
const tolerance = 1;

/** The time step that a code is of; undefined for a wrong one, and for one of a step of which a code was taken already. `secret` in Base32. */
export const matchingStep = (secret: string, code: string, now: number, lastStep: number): number | undefined => {
  const given = Buffer.from(code.normalize('NFKC').replaceAll(/\s/g, ''));
  const present = Math.floor(now / 1_000 / totpStepSeconds);
  const bytes = base32.decode(secret);
  // Later than any that counts now: it was taken when the clock was ahead, and would shut its owner out until then.
  const taken = lastStep > present + tolerance ? 0 : lastStep;
  for (let step = present - tolerance; step <= present + tolerance; step += 1) {
    const expected = Buffer.from(totpCode(bytes, step));
    if (step > taken && expected.length === given.length && timingSafeEqual(expected, given)) return step;
  }
  return undefined;
};
