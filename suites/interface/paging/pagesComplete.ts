import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { isMissing } from '../reading/tableItemProblems.ts';
import { pagesToLookAt } from './pagesToLookAt.ts';

const hint = {
  'zh-CN': '按不变的次序（如主键或创建次序）分页，页码自 1 起，各页首尾相接。',
  en: 'Page by an order that never changes (the key, or the order of creation), from page 1, each page starting where the last one ended.',
};

const noPage = (answer: InterfaceAnswer, page: number): Finding => ({
  code: 'interface.page-missing',
  message: {
    'zh-CN': `接口 ${answer.url} 的第 ${page} 页没有返回数据（状态 ${answer.status}），而首次查询有。`,
    en: `Page ${page} of the interface ${answer.url} came without data (status ${answer.status}), although the first query had some.`,
  },
  expected: { status: 200, body: 'a page' },
  actual: { status: answer.status, body: answer.excerpt },
  pointer: answer.url,
  hint,
  evidence: answer.evidence,
});

/** How often a reading is begun anew because the total moved under it. */
const mostReadings = 3;

interface Counted {
  readonly total: number;
  readonly count: number;
  readonly different: number;
  readonly expected: number;
  readonly pages: number;
  readonly size: number;
  readonly evidence: readonly string[];
}

type PagesRead =
  | ({ readonly ended: 'read' | 'moved' } & Counted)
  | { readonly ended: 'broken'; readonly answer: InterfaceAnswer; readonly page: number };

/** Reads the pages that are looked at of `total` records; `moved`: they tell another total, which is then the one given. */
const readPages = async (context: CheckContext, entity: EntityName, total: number): Promise<PagesRead> => {
  const { paging } = context.profile.values.interfaces;
  const { size, pages } = pagesToLookAt(total, paging.maximumSize);
  const seen = new Set<string>();
  const evidence: string[] = [];
  const totals = new Set<number>();
  let [count, expected] = [0, 0];
  for (const page of pages) {
    const answer = await callWorking(context, entity, {
      query: { [paging.pageParameter]: String(page), [paging.sizeParameter]: String(size) },
    });
    if (answer.page === undefined) return { ended: 'broken', answer, page };
    for (const one of answer.evidence) evidence.push(one);
    totals.add(answer.page.total);
    expected += Math.min(size, total - (page - 1) * size);
    count += answer.page.records.length;
    // That a record has no id is for the checks of its table to say.
    for (const record of answer.page.records)
      seen.add(isMissing(record[keyField(entity)]) ? JSON.stringify(record) : String(record[keyField(entity)]));
  }
  const told = [...totals].at(-1) ?? total;
  const counted = { count, different: seen.size, expected, pages: pages.length, size, evidence };
  return { ended: totals.size > 1 || told !== total ? 'moved' : 'read', total: told, ...counted };
};

/** Where the total never comes to rest: two pages that stand by different totals when asked again are not told of changing data. */
const unequalTotals = async (context: CheckContext, entity: EntityName): Promise<Finding | undefined> => {
  const { paging } = context.profile.values.interfaces;
  const answers: InterfaceAnswer[] = [];
  for (const page of ['1', '2', '1', '2'])
    answers.push(
      await callWorking(context, entity, { query: { [paging.pageParameter]: page, [paging.sizeParameter]: '1' } }),
    );
  const [one, two, oneAgain, twoAgain] = answers.map(({ page }) => page?.total);
  const later = answers[1];
  if (later === undefined || one === undefined || two === undefined) return undefined;
  if (one === two || one !== oneAgain || two !== twoAgain) return undefined;
  return {
    code: 'interface.totals-differ',
    message: {
      'zh-CN': `${entity} 接口第 1 页的总数是 ${one}，第 2 页却是 ${two}，重复查询依旧：总数不是符合条件的全部记录数。`,
      en: `Page 1 of the interface for ${entity} tells a total of ${one} and page 2 one of ${two}, asked again as well: it is not the number of all records that match.`,
    },
    expected: { total: one },
    actual: { total: two },
    pointer: later.url,
    hint: {
      'zh-CN': '每一页都给出符合条件的全部记录数，而不是本页或其后的条数。',
      en: 'Let every page tell how many records match in all, not how many it holds or are left.',
    },
    evidence: answers.flatMap(({ evidence }) => evidence),
  };
};

/**
 * Small pages, of every declared interface, hold each record once and as many as the total says. Where there are too many to
 * read them all: the first, those in the middle and the last. Paging is the profile's.
 */
export const pagesComplete: Check = {
  id: 'interface.pages-complete',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '分页不丢失、不重复记录', en: 'Pages neither lose nor repeat a record' },
  comparedWith: {
    profile: ['interfaces.paging.pageParameter', 'interfaces.paging.sizeParameter', 'interfaces.envelope'],
  },
  platforms: platformKinds,
  needs: ['interfaces'],
  locks: ['business-data'],
  deadlineMs: 30_000,
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const findings: Finding[] = [];
    for (const { entity, page: first, url, evidence: known } of able.accepted) {
      let read = await readPages(context, entity, first.total);
      // Something came or went since the total was told: what is compared is what one reading says.
      for (let again = 0; again < mostReadings && read.ended === 'moved'; again++)
        read = await readPages(context, entity, read.total);
      if (read.ended === 'broken') {
        findings.push(noPage(read.answer, read.page));
        continue;
      }
      const unequal = read.ended === 'moved' ? await unequalTotals(context, entity) : undefined;
      if (unequal !== undefined) {
        findings.push(unequal);
        continue;
      }
      const { count, different, expected, pages, size } = read;
      if (count === expected && different === expected) continue;
      findings.push({
        code: 'interface.pages-differ-from-total',
        message: {
          'zh-CN': `${entity} 接口的 ${pages} 页（每页 ${size} 条）应有 ${expected} 条不同的记录，实得 ${count} 条，其中不同的 ${different} 条。`,
          en: `${pages} pages of ${size} of the interface for ${entity} should hold ${expected} different records; ${count} came, ${different} of them different.`,
        },
        expected: { records: expected, different: expected },
        actual: { records: count, different },
        pointer: url,
        hint,
        evidence: [...known, ...read.evidence],
      });
    }
    return judged(findings);
  },
};
