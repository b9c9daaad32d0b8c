import { describe, expect, it } from 'vitest';
import { OrderError } from './orderError.ts';
import { orderProforma } from './orderProforma.ts';
import { parseOrder } from './parseOrder.ts';
import { testOrder } from './testOrder.ts';

const parse = (order: unknown) => parseOrder(typeof order === 'string' ? order : JSON.stringify(order), 'order.json');
const problem = (order: unknown): string => {
  try {
    parse(order);
    return '';
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    expect(error.localized['zh-CN']).toMatch(/^委托书 order\.json 无法使用/);
    return error.localized.en;
  }
};
const { product, dates, people } = testOrder;

describe('an order', () => {
  it('that is whole is read as it is', () => {
    expect(parse(testOrder)).toEqual(testOrder);
    expect(parse(`\uFEFF${JSON.stringify(testOrder)}`)).toEqual(testOrder);
  });

  it('to fill in names its blanks', () => {
    expect(problem(orderProforma('service', '2026-11-26'))).toMatch(/is not filled in/);
  });

  it.each([
    [
      'no version of the product',
      { ...testOrder, product: { ...product, version: '' } },
      'product.version: is not filled in',
    ],
    ['a version of spaces', { ...testOrder, product: { ...product, version: ' \t' } }, 'product.version: must match'],
    ['no JSON', '{', 'it is not JSON'],
    ['a word too many', { ...testOrder, levle: 'core' }, 'unknown key levle; did you mean level'],
    ['a file elsewhere', { ...testOrder, ics: '../../etc/passwd' }, 'ics'],
    [
      'a day that does not exist',
      { ...testOrder, dates: { ...dates, validUntil: '2027-02-30' } },
      'there is no day "2027-02-30"',
    ],
    [
      'an end before its begin',
      { ...testOrder, dates: { ...dates, validUntil: dates.issuedOn } },
      'valid beyond the day of issue',
    ],
    [
      'one person in two roles',
      { ...testOrder, people: { ...people, approver: people.examiner } },
      'neither reviewer nor approver',
    ],
    ['a hostile number', { ...testOrder, number: '=HYPERLINK("x")' }, 'number'],
    [
      'a document twice',
      {
        ...testOrder,
        attestations: [
          { requirement: 'a', file: 'a' },
          { requirement: 'a', file: 'b' },
        ],
      },
      'a stands there twice',
    ],
  ])('with %s is refused', (_, order, words) => {
    expect(problem(order)).toContain(words);
  });
});
