import { describe, expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { indicatorTables } from './indicatorTables.ts';

const marked = Array.from(
  new Set(
    indicators
      .map(({ id }) => indicatorSql(id))
      .join('\n')
      .match(/FROM \w+ AS beside \/\*of [\w-]+\*\//g),
  ),
);

describe('the tables of an indicator', () => {
  it('are without what its statement reads beside for another one', () => {
    expect(indicatorTables('t3-1-unique-visitors')).toEqual({
      all: ['beacon_event'],
      needed: ['beacon_event'],
      either: [],
    });
    expect(indicatorTables('t3-5-views-per-hundred')).toEqual({
      all: ['beacon_event', 'landed_user'],
      needed: ['beacon_event'],
      either: [],
    });
  });

  it('are marked by ids of indicators', () => {
    expect(marked.length).toBeGreaterThan(0);
    const ids = indicators.map(({ id }) => id);
    for (const one of marked) expect(ids).toContain(/of ([\w-]+)\*/.exec(one)?.[1]);
  });
});
