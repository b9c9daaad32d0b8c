import { dialects } from '../../spec/front-database/dialects.ts';
import { frontDatabaseScript } from '../../spec/front-database/frontDatabaseScript.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

/** What `heyan init --front-database=…` writes, for each database that was really tried and each kind of platform, by file name below docs/. */
export const frontDatabaseScripts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...Object.keys(dialects).flatMap((dialect) => platformKinds.map((kind) => ({ dialect, kind }))),
      // The authority's own (7.3.1).
      { dialect: 'postgresql', kind: 'all' as const },
    ].map(({ dialect, kind }) => [
      `front-database/${dialect}-${kind === 'all' ? 'authority' : kind}.sql`,
      frontDatabaseScript({ dialect, kind, profile: referenceProfile() }) ?? '',
    ]),
  );
