import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** The interfaces that 7.2.3 names: site structure, users, and the catalogue where a platform has digital resources. */
export const mandatoryEntities = (kind: PlatformKind): readonly EntityName[] =>
  kind === 'resource' ? ['site-column', 'user', 'resource'] : ['site-column', 'user'];
