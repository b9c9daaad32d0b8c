/** What stands there only when many days are asked for at once. */
const marked = /\/\*each day: ([\s\S]*?)\*\//g;
/** Every window of an indicator is written so; the time is a column of the zone of Beijing. */
const windowed = /(\w+) >= \{from:DateTime64\(3\)\} AND \1 < \{to:DateTime64\(3\)\}/g;

/**
 * The SQL of an indicator for many days by one statement: what it says in comments `each day: …` counts, and each window takes the
 * days of `{days:Array(Date)}` alone. It gives `of_day` beside `dimensions` and `value`, and nothing for a day of which no record is
 * counted. `undefined` where nothing happens at a time: a state is the same on each day.
 */
export const eachDaySql = (sql: string): string | undefined =>
  sql.includes('{from:')
    ? sql
        .replaceAll(marked, '$1')
        .replaceAll(
          windowed,
          '$1 >= {from:DateTime64(3)} AND $1 < {to:DateTime64(3)} AND toDate($1) IN {days:Array(Date)}',
        )
    : undefined;
