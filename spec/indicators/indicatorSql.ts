import { jointStatement } from './jointStatement.ts';
import { statementText } from './statementText.ts';

/**
 * ClickHouse SQL of an indicator: the file `spec/indicators/<id>.sql`, or its rows of a statement that gives several (`jointStatement`).
 * Query parameters: `platform_id`, `from`, `to` (half-open), `correlation_id` (empty: all), `channel`, `indicator` (empty, but where the
 * records behind one of several are asked for), and what the profile decides: `good_score`, `bad_score`, `visitor_window`, `completion`,
 * `external_call_rate`. Result: `dimensions` (a map; empty for the value of the whole, only `reading` for another reading of the whole)
 * and `value` (a number, or null where it is absent). What stands in comments `each day: …` is for many days at once, see `eachDaySql`.
 */
export const indicatorSql = (id: string): string => {
  const joint = jointStatement(id);
  if (joint === undefined) return statementText(id);
  const text = statementText(joint);
  const ofDay = text.includes('AS of_day') ? '/*each day: of_day,*/ ' : '';
  return `SELECT ${ofDay}dimensions, value FROM (\n${text}) WHERE indicator = '${id}'\n`;
};
