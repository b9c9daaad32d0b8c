import type { Target } from './target.ts';

/** Everything of a target that must never appear in evidence. Keys of the candidate's public part are none. */
export const targetSecrets = (target: Target): readonly string[] => {
  const { interfaces, frontDatabase } = target;
  const keys = interfaces?.credentials;
  return [
    keys?.encryptionKey,
    keys?.signatureKey,
    keys?.callerPrivateKey,
    keys?.calleePrivateKey,
    frontDatabase?.exchangeUser.password,
    frontDatabase?.pushUser?.password,
  ].filter((secret) => secret !== undefined);
};
