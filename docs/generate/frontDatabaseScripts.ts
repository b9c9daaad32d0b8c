import { dialects } from '../../spec/front-database/dialects.ts';
import { frontDatabaseScript } from '../../spec/front-database/frontDatabaseScript.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

/** What `heyan init --front-database=…` writes, for each database that was really tried and each kind of platform, by file name below docs/. */
export const frontDatabaseScripts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(dialects).flatMap((dialect) =>
      platformKinds.map((kind) => [
        `front-database/${dialect}-${kind}.sql`,
        frontDatabaseScript({ dialect, kind, profile: referenceProfile() }) ?? '',
      ]),
    ),
  );
