import { readFileSync } from 'node:fs';

const read = new Map<string, string>();

/**
 * ClickHouse SQL of an indicator, the file `spec/indicators/<id>.sql`. Query parameters: `platform_id`, `from`, `to`
 * (half-open), `correlation_id` (empty: all), `channel`, and what the profile decides: `good_score`, `bad_score`,
 * `visitor_window`, `completion`, `external_call_rate`. Result: `dimensions` (a map; empty for the value of the whole, only
 * `reading` for another reading of the whole) and `value` (a number, or null where it is absent). What stands in comments `each day: …`
 * is for many days at once, see `eachDaySql`.
 */
export const indicatorSql = (id: string): string => {
  const known = read.get(id) ?? readFileSync(new URL(`./${id}.sql`, import.meta.url), 'utf8');
  read.set(id, known);
  return known;
};
