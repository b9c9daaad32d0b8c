import type { EntityName } from '../../../spec/entities/entityName.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';

/** Name of the warehouse table that holds the landed records of an entity, e.g. `landed_site_column`. */
export const landedTable = (entity: EntityName): string => `landed_${snakeCase(entity)}`;
