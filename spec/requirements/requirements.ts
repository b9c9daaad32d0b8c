import { annexRequirements } from './annexRequirements.ts';
import { infrastructureRequirements } from './content/infrastructureRequirements.ts';
import { kindDataRequirements } from './content/kindDataRequirements.ts';
import { managementRequirements } from './content/managementRequirements.ts';
import { resourceRequirements } from './content/resourceRequirements.ts';
import { securityRequirements } from './content/securityRequirements.ts';
import { serviceRequirements } from './content/serviceRequirements.ts';
import { siteStructureRequirements } from './content/siteStructureRequirements.ts';
import { visitRequirements } from './content/visitRequirements.ts';
import { generalRequirements } from './generalRequirements.ts';
import { alertRequirements } from './methods/alertRequirements.ts';
import { beaconRequirements } from './methods/beaconRequirements.ts';
import { exchangeRequirements } from './methods/exchangeRequirements.ts';
import { frontDatabaseRequirements } from './methods/frontDatabaseRequirements.ts';
import { interfaceRequirements } from './methods/interfaceRequirements.ts';
import { publicationRequirements } from './methods/publicationRequirements.ts';
import { processRequirements } from './processRequirements.ts';
import type { Requirement } from './requirement.ts';

/** Everything that chapters 5–8 and Annex A ask of somebody, or leave free to somebody, in the order of the draft. */
export const requirements: readonly Requirement[] = [
  ...generalRequirements,
  ...kindDataRequirements,
  ...infrastructureRequirements,
  ...siteStructureRequirements,
  ...visitRequirements,
  ...resourceRequirements,
  ...serviceRequirements,
  ...managementRequirements,
  ...securityRequirements,
  ...beaconRequirements,
  ...interfaceRequirements,
  ...publicationRequirements,
  ...exchangeRequirements,
  ...frontDatabaseRequirements,
  ...alertRequirements,
  ...processRequirements,
  ...annexRequirements,
];
