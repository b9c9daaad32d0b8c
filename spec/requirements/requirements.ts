import { alertRequirements } from './alertRequirements.ts';
import { annexRequirements } from './annexRequirements.ts';
import { beaconRequirements } from './beaconRequirements.ts';
import { commonContentRequirements } from './commonContentRequirements.ts';
import { exchangeRequirements } from './exchangeRequirements.ts';
import { generalRequirements } from './generalRequirements.ts';
import { interfaceRequirements } from './interfaceRequirements.ts';
import { kindContentRequirements } from './kindContentRequirements.ts';
import { processRequirements } from './processRequirements.ts';
import type { Requirement } from './requirement.ts';

/** Everything that chapters 5–8 and Annex A ask of somebody. */
export const requirements: readonly Requirement[] = [
  ...generalRequirements,
  ...commonContentRequirements,
  ...kindContentRequirements,
  ...beaconRequirements,
  ...interfaceRequirements,
  ...exchangeRequirements,
  ...alertRequirements,
  ...processRequirements,
  ...annexRequirements,
];
