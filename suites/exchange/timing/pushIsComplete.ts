import { Cron } from 'croner';
import { answerTo } from '../../../spec/ics/answerTo.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { changedRecords } from '../changing/changedRecords.ts';
import { bothChannels } from '../comparing/bothChannels.ts';
import { latePushes } from '../comparing/latePushes.ts';
import { oncePerTable } from '../factories/oncePerTable.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';

const finishedBy = 'exchange.pushFinishedBy';
const daily = { profile: [finishedBy, 'exchange.extractionCron'] } as const;

/** What a push that was said to be finished left out; undefined: nobody could be told to push. */
const unfinished = async (context: CheckContext): Promise<readonly Finding[] | undefined> => {
  if (context.target.control === undefined) return undefined;
  const { records } = await context.use(changedRecords);
  if (records.length === 0) return undefined;
  return oncePerTable(
    records
      .filter(({ inserted }) => inserted === undefined)
      .map(({ table, record: { id } }) => ({
        code: 'exchange.push-unfinished',
        message: {
          'zh-CN': `推送宣告完成后，新增的记录 ${id} 仍不在表 ${table.name} 中。`,
          en: `The push was said to be finished, yet the new record ${id} is not in ${table.name}.`,
        },
        expected: { [table.name]: id },
        actual: null,
        pointer: table.name,
        hint: {
          'zh-CN': '等推送的事务全部提交之后再报告完成，并在每天抽取时刻之前完成推送。',
          en: 'Report a push as finished only when all its transactions are committed, and have it finished before the daily extraction.',
        },
      })),
  );
};

/** What the rows themselves tell of past days: which changes were not there yet when the extraction after them began. */
const history = async (
  context: CheckContext,
): Promise<{ readonly told: number; readonly findings: readonly Finding[] }> => {
  const { values } = context.profile;
  const cron = new Cron(values.exchange.extractionCron, { timezone: values.timeZone, paused: true });
  const next = (after: number): number => cron.nextRun(new Date(after))?.getTime() ?? Number.POSITIVE_INFINITY;
  const both = context.target.interfaces === undefined ? [] : await context.use(bothChannels);
  const seen = both.map(({ table, listed, held, evidence }) => ({
    table,
    evidence,
    ...latePushes(
      [...listed].flatMap(([id, record]) => {
        const row = held.get(id);
        const [changed, pushed] = [
          Number(record['updateTime'] ?? Number.NaN),
          Number(row?.['updateTime'] ?? Number.NaN),
        ];
        return Number.isFinite(changed) && Number.isFinite(pushed) ? [{ id, changed, pushed }] : [];
      }),
      next,
      { now: context.clock.now(), slackMs: values.exchange.clockToleranceSeconds * 1_000 },
    ),
  }));
  return {
    told: seen.reduce((sum, { told }) => sum + told, 0),
    findings: seen.flatMap(({ table, late, evidence }): readonly Finding[] => {
      const [first] = late;
      if (first === undefined) return [];
      return [
        {
          code: 'exchange.pushed-after-extraction',
          message: {
            'zh-CN': `表 ${table.name} 有 ${late.length} 条记录的变更在其后的每日抽取开始时尚未推送，如 ${first.id}。`,
            en: `In ${table.name} ${late.length} changes had not been pushed when the daily extraction after them began, such as that of ${first.id}.`,
          },
          expected: `≤ ${isoTimeOrNull(first.extraction)}`,
          actual: { changed: isoTimeOrNull(first.changed), pushed: isoTimeOrNull(first.pushed) },
          pointer: `${table.name}.${table.timeColumn}`,
          hint: {
            'zh-CN': `把每日推送安排在抽取时刻（${values.exchange.extractionCron}）之前完成。`,
            en: `Have the daily push finished before the time of the extraction (${values.exchange.extractionCron}).`,
          },
          comparedWith: daily,
          evidence: [evidence],
        },
      ];
    }),
  };
};

/** A day's time that is later than that of the extraction. */
const declaredLate = ({ profile: { values } }: CheckContext): readonly Finding[] => {
  const cron = new Cron(values.exchange.extractionCron, { timezone: values.timeZone, paused: true });
  const [hours = 0, minutes = 0] = values.exchange.pushFinishedBy.split(':').map(Number);
  const midnight = new Date('2026-01-01T00:00:00+08:00');
  const extraction = cron.nextRun(new Date(midnight.getTime() - 1_000))?.getTime();
  const pushed = midnight.getTime() + (hours * 60 + minutes) * 60_000;
  if (extraction === undefined || pushed <= extraction) return [];
  return [
    {
      code: 'exchange.push-declared-after-extraction',
      message: {
        'zh-CN': `每日推送在 ${values.exchange.pushFinishedBy} 完成，晚于当日的抽取时刻。`,
        en: `The daily push is finished by ${values.exchange.pushFinishedBy}, after the extraction of the day.`,
      },
      expected: `≤ ${values.exchange.extractionCron}`,
      actual: values.exchange.pushFinishedBy,
      hint: {
        'zh-CN': '把每日推送安排在抽取时刻之前完成。',
        en: 'Have the daily push finished before the time of the extraction.',
      },
      comparedWith: daily,
    },
  ];
};

/** 7.3.3: the day's push is finished before the day's extraction, and finished means that its rows are there. */
export const pushIsComplete: Check = {
  id: 'exchange.push-finished-before-extraction',
  verifies: ['push-before-extraction'],
  channel: 'exchange',
  title: {
    'zh-CN': '推送在每日抽取之前完成，宣告完成时数据已在前置数据库中',
    en: 'Pushes are finished before the daily extraction, and then their rows are in the front database',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const left = await unfinished(context);
    const { told, findings } = await history(context);
    const all = [...(left ?? []), ...findings, ...declaredLate(context)];
    if (all.length > 0) return judged(all);
    if (told > 0)
      return passed({
        'zh-CN': `${told} 条变更在其后的每日抽取开始之前已经推送。`,
        en: `${told} changes had been pushed before the daily extraction after them began.`,
      });
    const isDeclared = answerTo(context.target.declaration, context.profile, finishedBy) !== undefined;
    if (left !== undefined && isDeclared)
      return passed({
        'zh-CN': `推送宣告完成时数据已在前置数据库中；按声明，每日推送在 ${context.profile.values.exchange.pushFinishedBy} 之前完成。`,
        en: `When a push is said to be finished its rows are there; by declaration the daily push is finished by ${context.profile.values.exchange.pushFinishedBy}.`,
      });
    return inconclusive(
      'not-observable',
      {
        'zh-CN':
          '没有每日推送留下的痕迹（业务更新时间与写入时间），也没有声明每日推送的完成时刻，无法判断推送是否在抽取之前完成。',
        en: 'No trace of daily pushes (times of change and of writing) and no word on when they are finished: whether that is before the extraction cannot be told.',
      },
      left === undefined ? exchangeSupplies.control : exchangeSupplies.declaration(finishedBy),
    );
  },
};
