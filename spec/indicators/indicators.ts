import type { Indicator } from './indicator.ts';
import { infrastructureIndicators } from './infrastructureIndicators.ts';
import { managementIndicators } from './managementIndicators.ts';
import { resourceIndicators } from './resourceIndicators.ts';
import { securityIndicators } from './securityIndicators.ts';
import { serviceIndicators } from './serviceIndicators.ts';
import { siteStructureIndicators } from './siteStructureIndicators.ts';
import { visitIndicators } from './visitIndicators.ts';

/** All 54 indicators of tables 1–7, in the order of the draft. */
export const indicators: readonly Indicator[] = [
  ...infrastructureIndicators,
  ...siteStructureIndicators,
  ...visitIndicators,
  ...resourceIndicators,
  ...serviceIndicators,
  ...managementIndicators,
  ...securityIndicators,
];
