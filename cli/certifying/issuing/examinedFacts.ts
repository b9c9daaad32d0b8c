import { randomBytes } from 'node:crypto';
import type { About } from '../../../reports/certificate/package/signFiles.ts';
import type { Equipment } from '../../../reports/certificate/report/equipment.ts';
import { timeStampNonce } from '../../../reports/certificate/timestamp/timeStampNonce.ts';
import type { Examined } from './examineRepeatedly.ts';
import type { Task } from './task.ts';

/** What a query may hold is nobody's business. */
const addressOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** What a manifest says of an examination, whatever it is for. */
export const examinedFacts = (
  { read: { order }, timeStamping }: Task,
  { runs }: Examined,
  { suite, clock }: Equipment,
): Omit<About, 'certificate'> => {
  const [{ profile }] = runs;
  return {
    createdAt: new Date().toISOString(),
    product: order.product,
    suite: { version: suite.version, hash: suite.hash, origin: suite.origin },
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    clock,
    runs: runs.map(({ run }) => ({ id: run.id, seed: run.seed, browser: run.browser, startedAt: run.startedAt })),
    ...(timeStamping && {
      timeStamp: { server: addressOf(timeStamping.server), nonce: timeStampNonce(randomBytes) },
    }),
  };
};
