import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { addColumn } from '../calling/addColumn.ts';
import { callWorking } from '../calling/callWorking.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

/** Clocks that differ by less than this are nobody's fault. */
const plainlyMs = 300_000;

/**
 * Asked for what changed since a moment: records that are older all the same, at another interface, or on the second page of the
 * site structure. An answer that is no page is for other checks to judge.
 */
const olderThanAsked = async (context: CheckContext, since: string): Promise<readonly Finding[]> => {
  const { paging } = context.profile.values.interfaces;
  const able = await acceptedAnswers(context);
  if ('outcome' in able) return [];
  const findings: Finding[] = [];
  for (const { entity } of able.accepted) {
    const isSite = entity === 'site-column';
    const query = {
      [paging.updatedSinceParameter]: since,
      // A page that is behind everything that changed, unless the filter is gone.
      ...(isSite ? { [paging.pageParameter]: '2', [paging.sizeParameter]: '1' } : {}),
    };
    const answer = await callWorking(context, entity, { query });
    const older = (answer.page?.records ?? []).filter(
      ({ updateTime }) => typeof updateTime === 'string' && Date.parse(updateTime) < Date.parse(since),
    );
    if (older.length === 0) continue;
    findings.push({
      code: 'interface.increment-ignored',
      message: isSite
        ? {
            'zh-CN': '增量查询的第二页返回了更早的栏目：翻页后增量条件失效。',
            en: 'The second page of the query for changes has columns that are older: the condition is lost on the way to it.',
          }
        : {
            'zh-CN': `${entity} 接口不理会增量条件，返回了更早的记录。`,
            en: `The interface for ${entity} ignores the query for changes and gives records that are older.`,
          },
      expected: { updatedSince: since, olderRecords: 0 },
      actual: {
        olderRecords: older.length,
        older: older.slice(0, 3).map((record) => record[keyField(entity)] ?? null),
      },
      pointer: answer.url,
      hint: {
        'zh-CN': `每个接口的每一页都按 ${paging.updatedSinceParameter} 筛选；total 也只计符合条件的记录。`,
        en: `Apply ${paging.updatedSinceParameter} at every interface and on every page; let total count what matches only.`,
      },
      violates: [isSite ? 'site-structure-two-scenes' : 'interfaces-return-data'],
      evidence: answer.evidence,
    });
  }
  return findings;
};

/** Further east than Beijing and UTC: read without its offset, a moment written so lies ahead of the moment. */
const eastHours = 9;

/**
 * Asked since the very moment of its latest change, and since that moment in the words of another time zone, the column is among what
 * changed. An answer that is no whole page tells nothing.
 */
const momentMissed = async (context: CheckContext, latest: string, id: string): Promise<readonly Finding[]> => {
  const { updatedSinceParameter } = context.profile.values.interfaces.paging;
  const ask = async (written: string) => {
    const { page, url, evidence } = await callWorking(context, 'site-column', {
      query: { [updatedSinceParameter]: written },
    });
    const told = page !== undefined && page.total <= page.records.length;
    return { url, evidence, misses: told && !page.records.some(({ columnId }) => String(columnId) === id) };
  };
  const east = new Date(Date.parse(latest) + eastHours * 3_600_000).toISOString().replace('Z', '+09:00');
  const there = await ask(east);
  if (!there.misses) return [];
  const here = await ask(latest);
  const common = {
    expected: { updatedSince: here.misses ? latest : east, includes: id },
    actual: { includes: false },
    pointer: here.misses ? here.url : there.url,
    violates: ['site-structure-two-scenes'],
    evidence: [...there.evidence, ...here.evidence],
  };
  return here.misses
    ? [
        {
          ...common,
          code: 'interface.increment-excludes-the-moment',
          message: {
            'zh-CN': `增量查询的起点恰为栏目的更新时间 ${latest} 时，结果不含该栏目：同一时刻变更的记录会漏掉。`,
            en: `Asked since ${latest}, which is its update time, the column is not given: of what changed at one moment some is lost.`,
          },
          hint: {
            'zh-CN': `返回更新时间不早于（大于或等于）${updatedSinceParameter} 的记录。`,
            en: `Give the records whose update time is at or after ${updatedSinceParameter}.`,
          },
        },
      ]
    : [
        {
          ...common,
          code: 'interface.increment-offset-ignored',
          message: {
            'zh-CN': `同一时刻写作 ${latest} 时增量查询返回刚变更的栏目，写作 ${east} 时却没有：时间的偏移量没有计入。`,
            en: `Asked since ${latest} the column that just changed is given, asked since the same moment written ${east} it is not: the offset is left out of account.`,
          },
          hint: {
            'zh-CN': `连同偏移量解析 ${updatedSinceParameter}，按时刻而不是按钟点比较。`,
            en: `Parse ${updatedSinceParameter} with its offset, and compare moments, not hours of the clock.`,
          },
        },
      ];
};

/** 6.3, automatic update: asked for what changed since a moment, the interface gives that, no less and no more. The parameter is the profile's. */
export const updatedSinceGivesChanges: Check = {
  id: 'interface.updated-since-gives-changes',
  verifies: ['site-structure-two-scenes', 'interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '增量查询恰好返回此后变更的记录', en: 'The query for changes gives exactly what changed' },
  deadlineMs: 30_000,
  comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const { paging } = context.profile.values.interfaces;
    const all = async () => fetchRecords(context, 'site-column', { mostPages: 50, fresh: true });
    const before = await all();
    if (!before.ok) return before.outcome;
    const addedAfter = context.clock.now();
    const column = await addColumn(context);
    const after = await all().finally(column.remove);
    if (!after.ok) return after.outcome;
    const added = after.records.find(({ columnId }) => columnId === column.id);
    const since = added?.['updateTime'];
    if (typeof since !== 'string' || Number.isNaN(Date.parse(since))) {
      const judge =
        added === undefined ? 'interface.site-structure-follows-changes' : 'interface.records-follow-the-schema';
      return inconclusive('blocked', {
        'zh-CN': `新增的栏目没有出现，或没有更新时间，无法检查增量，见 ${judge}。`,
        en: `The added column did not appear, or has no update time, so the increment cannot be examined; see ${judge}.`,
      });
    }
    const off = Math.max(addedAfter - Date.parse(since), Date.parse(since) - context.clock.now());
    if (off > plainlyMs)
      return judged([
        {
          code: 'interface.update-time-wrong',
          message: {
            'zh-CN': `刚新增的栏目的更新时间是 ${since}，不是新增的时刻（时区或时钟有误），按时间的增量会漏掉或重复记录。`,
            en: `A column that was just added has the update time ${since}, which is not that of the moment (a wrong offset, or clock): increments by time lose or repeat records.`,
          },
          expected: new Date(addedAfter).toISOString(),
          actual: since,
          pointer: `${after.url}#${column.id}/updateTime`,
          hint: {
            'zh-CN': '给出记录变更的时刻，偏移量与所写的钟点一致。',
            en: 'Give the moment of the change, with the offset that belongs to the hour written.',
          },
          violates: ['interfaces-return-data'],
          evidence: after.evidence,
        },
      ]);
    const changed = await fetchRecords(context, 'site-column', { query: { [paging.updatedSinceParameter]: since } });
    if (!changed.ok) return changed.outcome;
    const ids = changed.records.map(({ columnId }) => String(columnId));
    // What others changed meanwhile belongs to the increment too; what is older does not.
    const older = changed.records
      .filter(({ updateTime }) => typeof updateTime === 'string' && Date.parse(updateTime) < Date.parse(since))
      .map(({ columnId }) => String(columnId));
    const ignored = await olderThanAsked(context, since);
    const latest = changed.records.find(({ columnId }) => String(columnId) === column.id)?.['updateTime'];
    if (ids.includes(column.id) && older.length === 0)
      return judged([
        ...ignored,
        ...(typeof latest === 'string' && !Number.isNaN(Date.parse(latest))
          ? await momentMissed(context, latest, column.id)
          : []),
      ]);
    return judged([
      ...ignored,
      {
        violates: ['site-structure-two-scenes'],
        code: 'interface.increment-differs',
        message: {
          'zh-CN': '增量查询的结果与此后变更的栏目不一致。',
          en: 'The query for changes does not give what changed since.',
        },
        expected: { updatedSince: since, includes: column.id, olderRecords: 0 },
        actual: { includes: ids.includes(column.id), olderRecords: older.length, older: older.slice(0, 5) },
        pointer: changed.url,
        hint: {
          'zh-CN': `支持 ${paging.updatedSinceParameter} 参数：返回更新时间不早于该时刻的记录，软删除的也在内。`,
          en: `Support ${paging.updatedSinceParameter}: give the records whose update time is not before it, soft-deleted ones included.`,
        },
        evidence: changed.evidence,
      },
    ]);
  },
};
