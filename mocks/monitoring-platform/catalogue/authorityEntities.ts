import type { EntityName } from '../../../spec/entities/entityName.ts';

/** What the authority lets platforms query (7.2.7): the catalogue of digital resources, users, site structure. */
export const authorityEntities = ['resource', 'user', 'site-column'] as const satisfies readonly EntityName[];
