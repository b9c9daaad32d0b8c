import type { PlatformKind } from '../../../spec/platformKind.ts';

export type MandatoryEntity = 'site-column' | 'user' | 'resource';

/** The interfaces that 7.2.3 names: site structure, users, and the catalogue where a platform has digital resources. */
export const mandatoryEntities = (kind: PlatformKind): readonly MandatoryEntity[] =>
  kind === 'resource' ? ['site-column', 'user', 'resource'] : ['site-column', 'user'];
