import { platformKinds } from '../../../spec/platformKind.ts';
import type { Localized } from '../../../spec/localized.ts';
import { harmlessStatement } from '../../../spec/front-database/harmlessStatement.ts';
import type { TableRight } from '../../../spec/front-database/harmlessStatement.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { noTables } from '../reading/noTables.ts';
import { presentTables } from '../reading/presentTables.ts';
import type { SourceColumn } from '../../../mocks/monitoring-platform/exchange/reading/sourceColumn.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';
import { destroys } from '../rights/grants/destroys.ts';
import { grantText } from '../rights/grants/grantText.ts';
import { grantsOf } from '../rights/grants/grantsOf.ts';

interface RightsCheck {
  readonly id: string;
  readonly requirement: string;
  readonly account: 'exchangeUser' | 'pushUser';
  readonly title: Localized;
  readonly name: Localized;
  readonly granted: readonly TableRight[];
  readonly withheld: readonly TableRight[];
}

const words: Readonly<Record<TableRight, Localized>> = {
  select: { 'zh-CN': '查询', en: 'select' },
  insert: { 'zh-CN': '插入', en: 'insert' },
  update: { 'zh-CN': '更新', en: 'update' },
  delete: { 'zh-CN': '删除', en: 'delete' },
};

/** Ways to make data vanish that no harmless statement could try: read from what the server says the user may do. */
const otherWays = async (
  context: CheckContext,
  account: 'exchangeUser' | 'pushUser',
  database: RecordedDatabase,
  name: Localized,
): Promise<readonly Finding[]> => {
  const { grants, evidence } = await grantsOf(context, account, database);
  // What it may delete in this session has been tried.
  const ways = grants.filter((grant) => destroys(grant) && !(grant.privilege === 'DELETE' && grant.through === null));
  if (ways.length === 0) return [];
  const shown = ways.slice(0, 5).map(grantText);
  return [
    {
      code: 'exchange.data-destroyable',
      message: {
        'zh-CN': `${name['zh-CN']}还可以用别的权限删除数据：${shown.join('、')}。`,
        en: `The ${name.en} may make data vanish by other rights: ${shown.join(', ')}.`,
      },
      expected: [],
      actual: ways.slice(0, 20).map(grantText),
      pointer: context.target.frontDatabase?.[account]?.user ?? '',
      hint: {
        'zh-CN': '收回这些权限（包括经角色、PUBLIC 或所有权得来的），只授予对表的查询、插入、更新。',
        en: 'Take these rights back, those by roles, PUBLIC or ownership too, and grant select, insert and update on the tables only.',
      },
      evidence,
    },
  ];
};

/** What a statement may name as a target: who makes a value himself refuses one, whatever the rights. */
const settable = (columns: readonly SourceColumn[]): readonly SourceColumn[] =>
  columns.filter(({ computed }) => !computed);

/** A check of what one of the two users may do (7.3.2), by attempts that are refused for want of the right or touch no row. */
export const createRightsCheck = ({
  id,
  requirement,
  account,
  title,
  name,
  granted,
  withheld,
}: RightsCheck): Check => ({
  id,
  verifies: [requirement],
  channel: 'exchange',
  title,
  comparedWith: 'text',
  platforms: platformKinds,
  needs: account === 'pushUser' ? ['front-database', 'front-database.push-user'] : ['front-database'],
  run: (context) =>
    inFrontDatabase(context, account, async (database) => {
      const catalog = await database.catalog();
      const tables = await presentTables(database, 'data', 'log', 'alert');
      if (tables.length === 0) return noTables();
      const findings: Finding[] = [];
      for (const right of [...granted, ...withheld]) {
        const wrong: string[] = [];
        const evidence: string[] = [];
        for (const table of tables) {
          const attempt = await database.attempt(
            harmlessStatement(
              right,
              database.nameOf(table),
              settable(catalog.get(table.name) ?? []).map((column) => database.dialect.quote(column.name)),
            ),
          );
          if (!attempt.ok && !attempt.denied) {
            return inconclusive('blocked', {
              'zh-CN': `无法判断权限，数据库答复：${attempt.message}`,
              en: `The rights cannot be told, the database answered: ${attempt.message}`,
            });
          }
          if (attempt.ok === granted.includes(right)) continue;
          wrong.push(table.name);
          evidence.push(attempt.evidence);
        }
        if (wrong.length === 0) continue;
        const may = withheld.includes(right);
        const list = wrong.join(', ');
        findings.push({
          code: may ? 'exchange.right-too-many' : 'exchange.right-missing',
          message: may
            ? {
                'zh-CN': `${name['zh-CN']}可以在 ${list} 中${words[right]['zh-CN']}数据。`,
                en: `The ${name.en} may ${words[right].en} in ${list}.`,
              }
            : {
                'zh-CN': `${name['zh-CN']}不能在 ${list} 中${words[right]['zh-CN']}数据。`,
                en: `The ${name.en} may not ${words[right].en} in ${list}.`,
              },
          expected: { allowed: granted, refused: withheld },
          actual: { [right]: may ? 'allowed' : 'refused' },
          pointer: list,
          hint: may
            ? {
                'zh-CN': `收回：REVOKE ${right.toUpperCase()} ON … FROM 该用户。`,
                en: `Take it back: REVOKE ${right.toUpperCase()} ON … FROM that user.`,
              }
            : {
                'zh-CN': `授予：GRANT ${right.toUpperCase()} ON … TO 该用户。`,
                en: `Give it: GRANT ${right.toUpperCase()} ON … TO that user.`,
              },
          evidence,
        });
      }
      if (withheld.includes('delete'))
        for (const one of await otherWays(context, account, database, name)) findings.push(one);
      return judged(findings);
    }),
});
