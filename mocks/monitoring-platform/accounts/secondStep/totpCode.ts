import { createHmac } from 'node:crypto';

/** Seconds of a time step. */
export const totpStepSeconds = 30;

/** The code of one time step (RFC 4226 of the step's number, as RFC 6238 has it). */
export const totpCode = (
  secret: Uint8Array,
  step: number,
  { digits = 6, hash = 'sha1' }: { readonly digits?: number; readonly hash?: 'sha1' | 'sha256' | 'sha512' } = {},
): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac(hash, secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
};
