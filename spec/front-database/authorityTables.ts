import { platformKinds } from '../platformKind.ts';
import type { Profile } from '../profiles/profile.ts';
import type { FrontDatabaseTable } from './frontDatabaseTable.ts';
import { frontDatabaseTables } from './frontDatabaseTables.ts';

/** The tables of the authority's own front database (7.3.1): those of every kind of platform, each once; a platform's rows are told apart by its id (7.3.2). */
export const authorityTables = (profile: Profile): readonly FrontDatabaseTable[] => [
  ...new Map(
    platformKinds.flatMap((kind) => frontDatabaseTables(kind, profile)).map((table) => [table.name, table]),
  ).values(),
];
