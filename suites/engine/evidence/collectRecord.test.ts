import { describe, expect, it } from 'vitest';
import { collectRecord } from './collectRecord.ts';
import type { RunRecordLine } from './runRecord.ts';

/** A line of a kind, told from others by its id; what else it holds is nothing to the collector. */
const line = (type: RunRecordLine['type'], id = type as string) => ({ type, id }) as unknown as RunRecordLine;
const lists = {
  check: 'checks',
  requirement: 'requirements',
  coverage: 'coverage',
  indicator: 'indicators',
  quantity: 'quantities',
} as const;
const kinds = Object.keys(lists) as readonly (keyof typeof lists)[];

describe('the lines of a run', () => {
  const header = line('header');
  const footer = line('footer');

  it('each come to their place, in their order', () => {
    const lines = [header, ...kinds.flatMap((kind) => [line(kind, '1'), line(kind, '2')]), footer];
    expect(collectRecord(lines)).toEqual({
      header,
      footer,
      ...Object.fromEntries(kinds.map((kind) => [lists[kind], [line(kind, '1'), line(kind, '2')]])),
    });
  });

  it.each(kinds)('a %s stands among its like only', (kind) => {
    const record = collectRecord([header, line(kind)]);
    expect(kinds.filter((one) => record?.[lists[one]].length !== 0)).toEqual([kind]);
  });

  it('without a header are no record', () => {
    expect(collectRecord([])).toBeUndefined();
    expect(collectRecord([line('check'), footer])).toBeUndefined();
  });

  it('that were cut off have no footer, not even an empty one', () => {
    expect(collectRecord([header])).toEqual({
      header,
      checks: [],
      requirements: [],
      coverage: [],
      indicators: [],
      quantities: [],
    });
    expect(Object.keys(collectRecord([header]) ?? {})).not.toContain('footer');
  });

  it('of a version that the collector does not know are left out', () => {
    const unknown = { type: 'novelty' } as unknown as RunRecordLine;
    expect(collectRecord([header, unknown, line('check')])).toEqual(collectRecord([header, line('check')]));
  });
});
