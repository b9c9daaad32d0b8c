import type { Dialect } from './dialect.ts';
import { mysql } from './mysql.ts';
import { postgresql } from './postgresql.ts';

/** The database products for which a front database can be made, by id. */
export const dialects = { postgresql, mysql } as const satisfies Readonly<Record<string, Dialect>>;
