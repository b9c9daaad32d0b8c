import { entityNames } from '../../../spec/entities/entityNames.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Target } from '../../target/target.ts';

/** The interface at which the checks of verification knock: the site structure, which every kind has, else the first there is. */
export const baselineEntity = (target: Target): EntityName | undefined =>
  entityNames.find((entity) => target.interfaces?.urls[entity] !== undefined);
