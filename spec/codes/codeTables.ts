import { attackCategories } from './attackCategories.ts';
import { attackResults } from './attackResults.ts';
import type { CodeTable } from './codeTable.ts';
import { educationStages } from './educationStages.ts';
import { provinces } from './provinces.ts';
import { resourceSources } from './resourceSources.ts';
import { resourceTypes } from './resourceTypes.ts';
import { securityEventLevels } from './securityEventLevels.ts';
import { securityEventTypes } from './securityEventTypes.ts';
import { subjects } from './subjects.ts';
import { userTypes } from './userTypes.ts';
import { vulnerabilityLevels } from './vulnerabilityLevels.ts';
import { vulnerabilityTypes } from './vulnerabilityTypes.ts';

/** Every code table, by the name under which entity schemas refer to it. */
export const codeTables: Readonly<Record<string, CodeTable>> = Object.fromEntries(
  [
    attackCategories,
    attackResults,
    educationStages,
    provinces,
    resourceSources,
    resourceTypes,
    securityEventLevels,
    securityEventTypes,
    subjects,
    userTypes,
    vulnerabilityLevels,
    vulnerabilityTypes,
  ].map((table) => [table.id, table]),
);
