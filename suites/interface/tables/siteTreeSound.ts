import { leastOf } from '../../../spec/leastOf.ts';
import { isSoftDeleted } from '../../../spec/interfaces/isSoftDeleted.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import { notByInterface } from '../calling/notByInterface.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { cycleOf } from '../reading/cycleOf.ts';
import { rootIds } from '../reading/rootIds.ts';

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const hint = {
  'zh-CN': '给出全部栏目，上级栏目标识须指向其中另一个栏目，各栏目的链接指向各自的页面。',
  en: 'Give all columns; a parent id names another one of them, and each links to a page of its own.',
};

/** How the columns hang together: the parent of each, by id. Who has none, or the sign that stands for none, is not in it. */
const parentsOf = (columns: readonly CandidateRecord[]): ReadonlyMap<string, string> => {
  const roots = rootIds(columns);
  const levels = columns.flatMap(({ level }) => (typeof level === 'number' ? [level] : []));
  const top = leastOf(levels);
  return new Map(
    columns.flatMap(({ columnId, parentColumnId, level }): [string, string][] => {
      const [id, parent] = [idOf(columnId), idOf(parentColumnId)];
      const itself = id === parent && (levels.length === 0 || level === top);
      return id === undefined || parent === undefined || itself || roots.has(parent) ? [] : [[id, parent]];
    }),
  );
};

/** What all columns have in common: links that lead to one and the same page, or one name, tell no column from another. */
const sameText = (columns: readonly CandidateRecord[], field: 'url' | 'name'): string | undefined => {
  const texts = columns.flatMap((column) => idOf(column[field]) ?? []);
  const [first] = texts;
  return texts.length > 2 && texts.every((text) => text === first) ? first : undefined;
};

/** The level that every column shares with its parent: then it is none, however levels are counted. */
const sameLevels = (
  columns: readonly CandidateRecord[],
  parents: ReadonlyMap<string, string>,
): { readonly pairs: number } | undefined => {
  const levels = new Map(columns.flatMap(({ columnId, level }) => [[idOf(columnId), idOf(level)] as const]));
  const pairs = [...parents].flatMap(([id, parent]) => {
    const [own, above] = [levels.get(id), levels.get(parent)];
    return own === undefined || above === undefined ? [] : [{ parent, same: own === above }];
  });
  // Columns below a single one may be on its level: it is the home page, and they are beside it.
  const several = new Set(pairs.map(({ parent }) => parent)).size > 1;
  return several && pairs.every(({ same }) => same) ? { pairs: pairs.length } : undefined;
};

/** 6.3: columns and how they hang together, by parents and by links, can be had from the records alone. */
export const siteTreeSound: Check = {
  id: 'interface.site-tree-sound',
  verifies: ['site-structure-obtained'],
  channel: 'interface',
  title: { 'zh-CN': '网站栏目构成完整的树', en: 'The columns of the site form a whole tree' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  // A column that another check moves about would tell of that check.
  locks: ['business-data'],
  deadlineMs: 20_000,
  run: async (context): Promise<Outcome> => {
    const elsewhere = await notByInterface(context, 'site-column');
    if (elsewhere !== undefined) return elsewhere;
    const fetched = await fetchRecords(context, 'site-column', { mostPages: 50 });
    if (!fetched.ok) return fetched.outcome;
    const { url, evidence, complete } = fetched;
    const { deletedValues } = context.profile.values.interfaces;
    const columns = fetched.records.filter(({ isDeleted }) => !isSoftDeleted(isDeleted, deletedValues));
    const finding = (code: string, zh: string, en: string, expected: unknown, actual: unknown, at = ''): Finding => ({
      code,
      message: { 'zh-CN': zh, en },
      expected,
      actual,
      pointer: `${url}${at}`,
      hint,
      evidence,
    });
    if (columns.length === 0)
      return judged([
        finding(
          'interface.no-columns',
          '网站结构接口没有给出任何栏目。',
          'The site structure interface gives no column at all.',
          'at least one column',
          0,
        ),
      ]);
    const ids = new Set(columns.map(({ columnId }) => idOf(columnId)));
    const parents = parentsOf(columns);
    const findings = [...parents]
      .filter(([, parent]) => complete && !ids.has(parent))
      .slice(0, 20)
      .map(([id, parent]) =>
        finding(
          'interface.parent-column-unknown',
          `栏目 ${id} 的上级栏目 ${parent} 不在网站结构中。`,
          `The column ${id} names a parent ${parent} that is not in the site structure.`,
          'the id of another column, or null',
          parent,
          `#${id}/parentColumnId`,
        ),
      );
    const cycle = cycleOf(parents)?.slice(0, 10);
    if (cycle !== undefined)
      findings.push(
        finding(
          'interface.column-cycle',
          `栏目的上级关系成环：${cycle.join(' → ')}。`,
          `The parents of columns form a cycle: ${cycle.join(' → ')}.`,
          'a tree',
          cycle,
        ),
      );
    const same = sameText(columns, 'url');
    if (same !== undefined)
      findings.push(
        finding(
          'interface.links-all-the-same',
          `全部栏目的链接都是 ${same}，无法得到内部链接关系。`,
          `The links of all columns are ${same}: how the site links inside cannot be had.`,
          'a link of its own for each column',
          same,
        ),
      );
    const name = sameText(columns, 'name');
    if (name !== undefined)
      findings.push(
        finding(
          'interface.names-all-the-same',
          `全部栏目的名称都是“${name}”，不是各栏目的具体名称。`,
          `All columns are called “${name}”: none has a name of its own.`,
          'the name of each column',
          name,
        ),
      );
    const level = sameLevels(columns, parents);
    if (level !== undefined)
      findings.push(
        finding(
          'interface.levels-all-the-same',
          `${level.pairs} 个有上级的栏目，层级都与其上级相同，不是所属的层级。`,
          `Each of ${level.pairs} columns with a parent is on the level of that parent: the levels tell nothing.`,
          'a level below that of the parent',
          'that of the parent',
        ),
      );
    return judged(findings);
  },
};
