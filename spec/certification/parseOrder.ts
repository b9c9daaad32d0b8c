import type { Localized } from '../localized.ts';
import { schemaProblems } from '../schemaProblems.ts';
import type { Order } from './order.ts';
import { orderContradictions } from './orderContradictions.ts';
import { OrderError } from './orderError.ts';
import { validateOrder } from './validateOrder.ts';

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
  const read = validateOrder(parsed);
  if (!read.ok) return fail(schemaProblems(read.errors));
  const problems = orderContradictions(read.order);
  const listed = (language: keyof Localized): string =>
    problems
      .map(({ pointer, message }) => `\n  - ${pointer.slice(1).replaceAll('/', '.')}: ${message[language]}`)
      .join('');
  return problems.length === 0 ? read.order : fail({ 'zh-CN': listed('zh-CN'), en: listed('en') });
};
