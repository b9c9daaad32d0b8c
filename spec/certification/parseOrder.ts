import { readFileSync } from 'node:fs';
import { createAjv } from '../createAjv.ts';
import { isCalendarDay } from '../isCalendarDay.ts';
import type { Localized } from '../localized.ts';
import { schemaProblems } from '../schemaProblems.ts';
import type { Order } from './order.ts';
import { OrderError } from './orderError.ts';

const ajv = createAjv({ allErrors: true });
ajv.opts.verbose = true;
const compile = () =>
  ajv.compile<Order>(JSON.parse(readFileSync(new URL('./order.schema.json', import.meta.url), 'utf8')) as object);
let validate: ReturnType<typeof compile> | undefined;

const daysOf = ({ sample, dates }: Order): Readonly<Record<string, string>> => ({
  'sample.receivedOn': sample.receivedOn,
  'dates.orderedOn': dates.orderedOn,
  'dates.issuedOn': dates.issuedOn,
  'dates.validUntil': dates.validUntil,
});

/** What a schema cannot say: days that exist and follow each other, people who are not the same, no requirement twice. */
const problemsOf = (order: Order): readonly Localized[] => {
  const problems: Localized[] = Object.entries(daysOf(order)).flatMap(([where, day]) =>
    isCalendarDay(day) ? [] : [{ 'zh-CN': `${where}：没有 ${day} 这一天`, en: `${where}: there is no day ${day}` }],
  );
  const { dates, people, attestations } = order;
  if (dates.issuedOn < dates.orderedOn)
    problems.push({
      'zh-CN': 'dates.issuedOn：签发日期早于委托日期',
      en: 'dates.issuedOn: issued before it was ordered',
    });
  if (dates.validUntil <= dates.issuedOn)
    problems.push({
      'zh-CN': 'dates.validUntil：有效期须晚于签发日期',
      en: 'dates.validUntil: it must be valid beyond the day of issue',
    });
  if ([people.reviewer, people.approver].some((one) => one.trim() === people.examiner.trim()))
    problems.push({
      'zh-CN': 'people：主检人不能兼任审核人或批准人',
      en: 'people: the examiner can be neither reviewer nor approver',
    });
  const ids = attestations.map(({ requirement }) => requirement);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    problems.push({ 'zh-CN': `attestations：${id} 出现了两次`, en: `attestations: ${id} stands there twice` });
  return problems;
};

/** Reads the text of an order. Throws an `OrderError`: not JSON, a blank that was not filled in, days that do not exist. */
export const parseOrder = (text: string, source: string): Order => {
  const fail = (problems: Localized, cause?: unknown): never => {
    throw new OrderError(
      {
        'zh-CN': `委托书 ${source} 无法使用：${problems['zh-CN']}`,
        en: `The order ${source} cannot be used:${problems.en}`,
      },
      { cause },
    );
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    return fail({ 'zh-CN': `不是合法的 JSON（${message}）`, en: ` it is not JSON (${message})` }, error);
  }
  validate ??= compile();
  if (!validate(parsed)) return fail(schemaProblems(validate.errors ?? []));
  const problems = problemsOf(parsed);
  const listed = (language: keyof Localized): string => problems.map((one) => `\n  - ${one[language]}`).join('');
  return problems.length === 0 ? parsed : fail({ 'zh-CN': listed('zh-CN'), en: listed('en') });
};
