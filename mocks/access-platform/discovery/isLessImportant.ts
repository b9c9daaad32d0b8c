import type { EntityName } from '../../../spec/entities/entityName.ts';

/** An interface that 7.2.3 does not name, of each kind. */
export const isLessImportant = (entity: EntityName): boolean =>
  entity === 'material' || entity === 'service-evaluation' || entity === 'data-item-call';
