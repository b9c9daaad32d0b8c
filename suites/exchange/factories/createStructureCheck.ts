import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceColumn } from '../../../mocks/monitoring-platform/exchange/reading/sourceColumn.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { ProfileValues } from '../../../spec/profiles/profileValues.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged, notApplicable } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';

type Looked = readonly Finding[] | Outcome;

const isOutcome = (looked: Looked): looked is Outcome => 'kind' in looked;

interface StructureCheck extends Pick<Check, 'id' | 'title' | 'verifies' | 'comparedWith'> {
  readonly classes: readonly FrontDatabaseTable['class'][];
  /** Whether the candidate declared that it does without. */
  readonly freeWhen?: (exchange: ProfileValues['exchange']) => boolean;
  /** Findings about tables that are there, or what keeps them from being looked at; `catalog` has their columns. What is missing altogether is another check's question. */
  readonly look: (seen: {
    readonly database: RecordedDatabase;
    readonly tables: readonly FrontDatabaseTable[];
    readonly catalog: ReadonlyMap<string, readonly SourceColumn[]>;
    readonly place: string;
    readonly context: CheckContext;
  }) => Looked | Promise<Looked>;
}

/** A check of how tables of the front database are made, which the draft leaves open: it rests on the profile and warns. */
export const createStructureCheck = ({
  id,
  title,
  verifies,
  comparedWith,
  classes,
  freeWhen,
  look,
}: StructureCheck): Check => ({
  id,
  verifies,
  channel: 'exchange',
  title,
  comparedWith,
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) => {
    if (freeWhen?.(context.profile.values.exchange) === true)
      return Promise.resolve(
        notApplicable('not-supported', {
          'zh-CN': '接入平台声明不采用参考配置的这一取值，文本对此未作规定。',
          en: 'The platform declares that it does without this value of the profile; the text leaves it open.',
        }),
      );
    return inFrontDatabase(context, 'exchangeUser', async (database) => {
      const tables = await presentTables(database, ...classes);
      if (tables.length === 0) return noTables();
      const address = context.target.frontDatabase;
      const place = address?.type === 'mysql' ? address.database : (address?.schema ?? 'public');
      const looked = await look({ database, tables, catalog: await database.catalog(), place, context });
      return isOutcome(looked) ? looked : judged(looked);
    });
  },
});
