import { readFileSync } from 'node:fs';
import { isCalendarDay } from '../../spec/isCalendarDay.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { Waiver } from '../../suites/engine/verdict/waiver.ts';

const fail = (file: string, zh: string, en: string): never => {
  throw new UsageError('HEYAN_WAIVERS_INVALID', {
    'zh-CN': `豁免文件 ${file} 无法使用：${zh}`,
    en: `The waivers file ${file} cannot be used: ${en}`,
  });
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Reads waivers; each must name something that exists, with owner, reason and last day. Throws a `UsageError`. */
export const loadWaivers = (file: string): readonly Waiver[] => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(file, message, message);
  }
  if (!Array.isArray(value)) return fail(file, '应为数组。', 'expected an array.');
  const known = [...checks, ...requirements].map((one) => one.id);
  return value.map((entry: unknown, index): Waiver => {
    const { id, owner, reason, until, ...rest } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    if (!isText(id) || !known.includes(id)) {
      const near = isText(id) ? nearestWord(id, known) : undefined;
      return fail(
        file,
        `第 ${index + 1} 项的 id ${JSON.stringify(id)} 不是检查或条款要求${near === undefined ? '' : `；是否应为“${near}”`}。`,
        `the id ${JSON.stringify(id)} of entry ${index + 1} is neither a check nor a requirement${near === undefined ? '' : `; did you mean "${near}"`}.`,
      );
    }
    if (!isText(reason))
      return fail(file, `第 ${index + 1} 项（${id}）缺少 reason。`, `entry ${index + 1} (${id}) has no reason.`);
    if (!isText(owner))
      return fail(file, `第 ${index + 1} 项（${id}）缺少 owner。`, `entry ${index + 1} (${id}) has no owner.`);
    if (!isText(until) || !isCalendarDay(until))
      return fail(
        file,
        `第 ${index + 1} 项（${id}）的 until 应为一个日期，写成 2027-01-31。`,
        `until of entry ${index + 1} (${id}) is to be a day, written 2027-01-31.`,
      );
    const [strange] = Object.keys(rest);
    if (strange !== undefined)
      return fail(
        file,
        `第 ${index + 1} 项有未知的键 ${strange}。`,
        `entry ${index + 1} has an unknown key ${strange}.`,
      );
    return { id, owner, reason, until };
  });
};
