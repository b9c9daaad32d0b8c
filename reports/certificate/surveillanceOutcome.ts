import type { CertificateAsked } from './certificateAsked.ts';
import { conformityRefusals } from './conformityRefusals.ts';
import type { SurveillanceManifest } from './package/manifest.ts';

/** Sentences of a record; its reports have everything. */
const mostReasons = 20;

/**
 * What came of a surveillance at the level of the certificate: `conformant` only where a certificate could be issued again, `nonconformant` as soon as one
 * run violates something, with the reasons.
 */
export const surveillanceOutcome = (
  asked: Pick<CertificateAsked, 'order' | 'runs' | 'today' | 'documented'>,
): Pick<SurveillanceManifest['surveillance'], 'outcome' | 'reasons'> => {
  const reasons = conformityRefusals(asked);
  const isViolated = asked.runs.some(({ levels }) => levels[asked.order.level].verdict === 'nonconformant');
  return {
    outcome: isViolated ? 'nonconformant' : reasons.length > 0 ? 'incomplete' : 'conformant',
    reasons: reasons.slice(0, mostReasons),
  };
};
