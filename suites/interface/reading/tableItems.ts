import type { EntityName } from '../../../spec/entities/entityName.ts';

/** The fields without which a row of tables 2, 4, 5 or 6 cannot be computed at all; the profile names them, the tables ask for them. */
const tableItems: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  'site-column': ['columnId', 'level', 'name', 'url', 'platformId'],
  user: ['userId', 'type'],
  resource: ['resourceId', 'type', 'source', 'stage', 'subject'],
  evaluation: ['evaluationId', 'resourceId', 'action'],
  'service-item': ['itemId'],
  'service-case': ['caseId', 'itemId', 'acceptedTime'],
  'service-evaluation': ['evaluationId', 'itemId', 'score'],
  'management-item': ['itemId'],
  form: ['formId', 'totalFields', 'autoFilledFields'],
  'data-item': ['dataItemId'],
  'data-item-call': ['dataItemId'],
};

/** Those of one entity. */
export const tableItemsOf = (entity: EntityName): readonly string[] => tableItems[entity] ?? [];
