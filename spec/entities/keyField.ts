import { entitySchemas } from './entities.ts';
import type { EntityName } from './entityName.ts';

/** The field that, with `platformId`, is the key of a record, e.g. `userId`. */
export const keyField = (entity: EntityName): string => entitySchemas[entity]['x-key'][1];
