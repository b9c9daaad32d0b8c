import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { followedRecords } from '../following/followedRecords.ts';
import type { FollowedRecord } from '../following/followedRecord.ts';

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

const spoilt = (
  { entity, id, put, added: { record: got, url, evidence } }: FollowedRecord,
  precisionMs: number,
): readonly Finding[] => {
  if (got === undefined) return [];
  // Left out by this interface altogether, or in another format than declared: the checks of tables and of the schema say so.
  const otherwiseWrong = new Set(validateEntity(entity, got).map(({ field }) => field));
  return Object.entries(put).flatMap(([field, value]): readonly Finding[] =>
    same(value, got[field], precisionMs) || got[field] === undefined || otherwiseWrong.has(field)
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
            pointer: `${url}#${id}/${field}`,
            hint: {
              'zh-CN': '从业务系统到接口保持文字、数值、空值与时间（含毫秒与时区）不变。',
              en: 'Keep text, numbers, absent values and times, with milliseconds and offset, as they are from the business system to the interface.',
            },
            evidence,
            // Less than a second off is a matter of precision, which the text does not give.
            ...(isTime(value) && same(value, got[field], 1000)
              ? { comparedWith: { profile: ['interfaces.timePrecisionDigits'] } }
              : {}),
          },
        ],
  );
};

/** What goes in comes out, of every sort of data: text whole, times to the millisecond, numbers with their fractions, nothing as nothing. */
export const valuesSurvive: Check = {
  id: 'interface.values-survive',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '各类数据的文字、数值、时间与空值原样返回',
    en: 'Text, numbers, times and absent values of every sort of data come back as they were',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces', 'control'],
  locks: ['control', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const followed = await context.use(followedRecords);
    const precisionMs = 10 ** (3 - context.profile.values.interfaces.timePrecisionDigits);
    return followed.some(({ added }) => added.record !== undefined)
      ? judged(followed.flatMap((one) => spoilt(one, precisionMs)))
      : inconclusive('no-data', {
          'zh-CN': '新增的记录没有出现在接口中，或没有一条能够新增。',
          en: 'No record could be added, or none of those added appeared in an interface.',
        });
  },
};
