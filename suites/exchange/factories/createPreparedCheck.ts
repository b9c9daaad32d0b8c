import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged, passed } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';

interface PreparedCheck extends Pick<Check, 'id' | 'title' | 'verifies'> {
  readonly channel: 'exchange' | 'alerts';
  readonly class: FrontDatabaseTable['class'];
  readonly codes: { readonly table: string; readonly column: string };
  readonly tableMissing: (name: string) => Localized;
  readonly columnsMissing: (name: string, columns: readonly string[]) => Localized;
}

/** A check that the one table of a class is there with its columns (7.3.2), under the names of the profile. */
export const createPreparedCheck = ({
  id,
  title,
  verifies,
  channel,
  class: ofClass,
  codes,
  tableMissing,
  columnsMissing,
}: PreparedCheck): Check => ({
  id,
  verifies,
  channel,
  title,
  comparedWith: { profile: [`exchange.tables.${ofClass === 'log' ? 'change-log' : 'alert'}`, 'exchange.columns'] },
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const table = database.tables.find((one) => one.class === ofClass);
      if (table === undefined || (await presentTables(database, 'data', 'log', 'alert')).length === 0)
        return noTables();
      const present = (await database.catalog()).get(table.name);
      const names = new Set(present?.map(({ name }) => name));
      const expected = table.columns.map(({ name }) => name);
      const missing = expected.filter((name) => !names.has(name));
      if (missing.length === 0) return passed();
      return judged([
        {
          code: present === undefined ? codes.table : codes.column,
          message: present === undefined ? tableMissing(table.name) : columnsMissing(table.name, missing),
          expected,
          actual: present === undefined ? null : [...names].slice(0, 100),
          pointer: table.name,
          hint: {
            'zh-CN': '用 heyan init --front-database 给出的脚本建表，或在配置中给出实际名称。',
            en: 'Create it with the script that heyan init --front-database prints, or give the real names in a profile.',
          },
        },
      ]);
    }),
});
