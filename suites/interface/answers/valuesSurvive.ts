import { platformKinds } from '../../../spec/platformKind.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { callWorking } from '../calling/callWorking.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

/** Kinds of record that hold times, numbers and absent values, by kind of platform: every one that is declared is tried. */
const tried: Readonly<Record<PlatformKind, readonly EntityName[]>> = {
  resource: ['user', 'resource'],
  service: ['user', 'service-case'],
  management: ['user', 'form'],
};

const hour = 3_600_000;

/** Fields to insert: a time with milliseconds, a number with a fraction, nothing at all. References are those of a record that is there. */
const samples = (entity: EntityName, now: number, like: CandidateRecord): CandidateRecord => {
  // Never on a whole second, so that a cut shows.
  const time = isoTime(Math.floor((now - 2 * hour) / 1000) * 1000 + 123);
  switch (entity) {
    case 'resource':
      return {
        ...pick(like, ['type', 'source', 'stage', 'subject', 'url']),
        title: '核验资源',
        durationSeconds: 61.25,
      };
    case 'service-case':
      return { ...pick(like, ['itemId', 'userId']), acceptedTime: time, completedTime: null };
    case 'form':
      return { ...pick(like, ['itemId']), name: '核验表单', totalFields: 12, autoFilledFields: 0 };
    default:
      return { ...pick(like, ['type']), regionCode: null, registeredTime: time };
  }
};

const pick = (record: CandidateRecord, fields: readonly string[]): CandidateRecord =>
  Object.fromEntries(fields.map((field) => [field, record[field]]));

const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
const nothing = (value: unknown): boolean => value === undefined || value === null;

/** Whether a value came back as it was; times by the instant, absent ones as absent or null. */
const same = (put: unknown, got: unknown, precisionMs: number): boolean => {
  if (nothing(put)) return nothing(got);
  if (isTime(put))
    return typeof got === 'string' && Math.abs(Date.parse(got) - Date.parse(put)) < Math.max(1, precisionMs);
  // Whether a number may be written as text is for the schema to say.
  return typeof put === 'number' && !nothing(got) && got !== '' ? Number(got) === put : put === got;
};

/** Left out by this interface altogether, or in another format than declared: the checks of tables and of the schema say so. */
const isOtherwiseWrong = (entity: EntityName, field: string, got: CandidateRecord): boolean =>
  got[field] === undefined || validateEntity(entity, got).some((problem) => problem.field === field);

/** The record was softly deleted: whoever asks for what changed since it was added has to be told, or keeps it for ever. */
const deletionNotGiven = async (
  context: CheckContext,
  entity: EntityName,
  id: string,
  since: unknown,
): Promise<readonly Finding[]> => {
  if (!isTime(since)) return [];
  const { updatedSinceParameter } = context.profile.values.interfaces.paging;
  const { page, url, evidence } = await callWorking(context, entity, { query: { [updatedSinceParameter]: since } });
  // What is not told whole tells nothing, and a parameter that is not known is another check's affair.
  if (page === undefined || page.total > page.records.length) return [];
  if (page.records.some((record) => String(record[keyField(entity)]) === id)) return [];
  return [
    {
      code: 'interface.deletion-not-given',
      message: {
        'zh-CN': `${entity} 的记录 ${id} 已软删除，增量查询却不返回它：采集方无从得知它已删除。`,
        en: `The record ${id} of ${entity} was softly deleted, and the query for changes does not give it: nobody learns that it has gone.`,
      },
      expected: { updatedSince: since, includes: id },
      actual: { includes: false, records: page.records.length },
      pointer: url,
      hint: {
        'zh-CN': '软删除的记录带 isDeleted 标志与新的更新时间，照常返回。',
        en: 'Go on giving softly deleted records, with isDeleted and their new update time.',
      },
      comparedWith: { profile: ['interfaces.paging.updatedSinceParameter'] },
      evidence,
    },
  ];
};

const tryOne = async (
  context: CheckContext,
  entity: EntityName,
  like: CandidateRecord,
): Promise<readonly Finding[] | undefined> => {
  const { control, profile, correlationId, clock } = { ...context, control: context.target.control };
  if (control === undefined) throw new Error('valuesSurvive: the check must need control');
  const put = samples(entity, clock.now(), like);
  const id = await control.insert(entity, { ...put, [keyField(entity)]: `hy-${correlationId}`.slice(0, 60) });
  const fetched = await fetchRecords(context, entity, { fresh: true, mostPages: 50 }).finally(() =>
    control.softDelete(entity, id),
  );
  const got = fetched.ok ? fetched.records.find((record) => record[keyField(entity)] === id) : undefined;
  if (!fetched.ok || got === undefined) return undefined;
  const lost = await deletionNotGiven(context, entity, id, got['updateTime']);
  const precisionMs = 10 ** (3 - profile.values.interfaces.timePrecisionDigits);
  const spoilt = Object.entries(put).flatMap(([field, value]): Finding[] =>
    same(value, got[field], precisionMs) || isOtherwiseWrong(entity, field, got)
      ? []
      : [
          {
            code: 'interface.value-differs',
            message: {
              'zh-CN': `${entity} 的 ${field} 返回时已改变。`,
              en: `The ${field} of a record of ${entity} came back changed.`,
            },
            expected: value,
            actual: got[field] ?? null,
            pointer: `${fetched.url}#${id}/${field}`,
            hint: {
              'zh-CN': '从业务系统到接口保持数值、空值与时间（含毫秒与时区）不变。',
              en: 'Keep numbers, absent values and times, with milliseconds and offset, as they are from the business system to the interface.',
            },
            evidence: fetched.evidence,
            // Less than a second off is a matter of precision, which the text does not give.
            ...(isTime(value) && same(value, got[field], 1000)
              ? { comparedWith: { profile: ['interfaces.timePrecisionDigits'] } }
              : {}),
          },
        ],
  );
  return [...spoilt, ...lost];
};

/** What goes in comes out: times to the millisecond, numbers with their fractions, nothing as nothing. */
export const valuesSurvive: Check = {
  id: 'interface.values-survive',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '数值、时间与空值原样返回', en: 'Numbers, times and absent values come back as they were' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  run: async (context) => {
    const findings: Finding[] = [];
    let looked = 0;
    for (const entity of tried[context.target.kind]) {
      if (context.target.interfaces?.urls[entity] === undefined) continue;
      const known = await fetchRecords(context, entity, { mostPages: 1 });
      const like = known.ok ? known.records.at(0) : undefined;
      if (like === undefined) continue;
      const found = await tryOne(context, entity, like);
      if (found === undefined) continue;
      looked += 1;
      for (const one of found) findings.push(one);
    }
    return looked === 0
      ? inconclusive('no-data', {
          'zh-CN': '新增的记录没有出现在接口中，或没有可供比照的记录。',
          en: 'The records added did not appear in an interface, or there is none to take as a model.',
        })
      : judged(findings);
  },
};
