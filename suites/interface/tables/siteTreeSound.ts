import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import type { CandidateRecord } from '../reading/recordsOf.ts';

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Ids on a cycle of parents; each id is walked once. */
const cycleOf = (parents: ReadonlyMap<string, string>): readonly string[] | undefined => {
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !settled.has(at); at = parents.get(at)) {
      if (onPath.has(at)) return path.slice(path.indexOf(at));
      path.push(at);
      onPath.add(at);
    }
    for (const id of path) settled.add(id);
  }
  return undefined;
};

/** 6.3: columns and how they hang together can be had from the records alone. */
export const siteTreeSound: Check = {
  id: 'interface.site-tree-sound',
  verifies: ['site-structure-obtained'],
  channel: 'interface',
  title: { 'zh-CN': '网站栏目构成完整的树', en: 'The columns of the site form a whole tree' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const fetched = await fetchRecords(context, 'site-column', { mostPages: 50 });
    if (!fetched.ok) return fetched.outcome;
    const { url, evidence, complete } = fetched;
    const columns = fetched.records.filter(({ isDeleted }) => isDeleted !== true);
    const hint = {
      'zh-CN': '给出全部栏目，上级栏目标识须指向其中另一个栏目。',
      en: 'Give all columns; a parent id names another one of them.',
    };
    if (columns.length === 0) {
      const message = {
        'zh-CN': '网站结构接口没有给出任何栏目。',
        en: 'The site structure interface gives no column at all.',
      };
      return judged([
        {
          code: 'interface.no-columns',
          message,
          expected: 'at least one column',
          actual: 0,
          pointer: url,
          hint,
          evidence,
        },
      ]);
    }
    const ids = new Set(columns.map(({ columnId }) => idOf(columnId)));
    const parentOf = (column: CandidateRecord): string | undefined => idOf(column['parentColumnId']);
    const lost = complete
      ? columns.filter((column) => parentOf(column) !== undefined && !ids.has(parentOf(column)))
      : [];
    const findings: Finding[] = lost.slice(0, 20).map((column) => ({
      code: 'interface.parent-column-unknown',
      message: {
        'zh-CN': `栏目 ${idOf(column['columnId'])} 的上级栏目 ${parentOf(column)} 不在网站结构中。`,
        en: `The column ${idOf(column['columnId'])} names a parent ${parentOf(column)} that is not in the site structure.`,
      },
      expected: 'the id of another column, or null',
      actual: column['parentColumnId'],
      pointer: `${url}#${idOf(column['columnId'])}/parentColumnId`,
      hint,
      evidence,
    }));
    const parents = new Map(
      columns.flatMap((column) =>
        idOf(column['columnId']) === undefined || parentOf(column) === undefined
          ? []
          : [[idOf(column['columnId']), parentOf(column)] as [string, string]],
      ),
    );
    const cycle = cycleOf(parents);
    if (cycle !== undefined) {
      const message = {
        'zh-CN': `栏目的上级关系成环：${cycle.slice(0, 10).join(' → ')}。`,
        en: `The parents of columns form a cycle: ${cycle.slice(0, 10).join(' → ')}.`,
      };
      findings.push({
        code: 'interface.column-cycle',
        message,
        expected: 'a tree',
        actual: cycle.slice(0, 10),
        pointer: url,
        hint,
        evidence,
      });
    }
    return judged(findings);
  },
};
