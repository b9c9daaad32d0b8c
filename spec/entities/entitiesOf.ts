import type { PlatformKind } from '../platformKind.ts';
import { entitySchemas } from './entities.ts';
import type { EntitySchema } from './entities.ts';
import { entityNames } from './entityNames.ts';
import type { EntityName } from './entityName.ts';

/** The entities of a class that a kind of platform has, in the order of the draft. */
export const entitiesOf = (kind: PlatformKind, entityClass: EntitySchema['x-class'] = 'data'): readonly EntityName[] =>
  entityNames.filter(
    (name) => entitySchemas[name]['x-class'] === entityClass && entitySchemas[name]['x-platforms'].includes(kind),
  );
