import { describe, expect, it } from 'vitest';
import { createBusinessData } from './createBusinessData.ts';

const user = (id: string) => ({
  id,
  entity: 'user' as const,
  fields: { userId: id, type: 'student' },
  createTime: 1,
  updateTime: 1,
  isDeleted: false,
});

describe('business data', () => {
  const clock = { now: () => 1000 };

  it('gives every change of a record a later time, even within one millisecond', () => {
    const business = createBusinessData([user('a')], clock);
    const times = [
      business.update('user', 'a', { type: 'teacher' }),
      business.update('user', 'a', { type: 'student' }),
      business.softDelete('user', 'a'),
    ].map(({ updateTime }) => updateTime);
    expect(times).toEqual([1000, 1001, 1002]);
    expect(business.record('user', 'a')).toMatchObject({ isDeleted: true, createTime: 1 });
  });

  it('lists the changes after a place, in order', () => {
    const business = createBusinessData([user('a')], clock);
    business.insert('user', { userId: 'b', type: 'teacher' });
    business.softDelete('user', 'a');
    expect(business.changes(1).map(({ operation, id }) => [operation, id])).toEqual([
      ['insert', 'b'],
      ['delete', 'a'],
    ]);
  });

  it('refuses an id twice, a missing id, and a change of nothing', () => {
    const business = createBusinessData([user('a')], clock);
    expect(() => business.insert('user', { userId: 'a' })).toThrow('exists already');
    expect(() => business.insert('user', { type: 'student' })).toThrow('userId');
    expect(() => business.update('user', 'z', {})).toThrow('there is none');
  });
});
