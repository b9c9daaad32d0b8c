import type { EntityName } from './entityName.ts';

/** All entities, in the order of the draft. */
export const entityNames = [
  'site-column',
  'resource',
  'course',
  'lesson',
  'material',
  'user',
  'evaluation',
  'service-item',
  'service-case',
  'service-evaluation',
  'management-item',
  'form',
  'data-item',
  'data-item-call',
  'change-log',
  'alert',
  'infrastructure-sample',
  'reachability-sample',
  'attack',
  'vulnerability',
  'security-event',
  'beacon-event',
] as const satisfies readonly EntityName[];
