import { storableTimes } from '../../../spec/entities/storableTimes.ts';
import type { FetchForm } from './reading/fetchForm.ts';
import { writtenValues } from './reading/writtenValues.ts';
import { sqlLiteral } from '../warehouse/sqlLiteral.ts';

/** ClickHouse expressions over a value from a front database. */
export interface LandedSql {
  /** What lands; null where nothing came or nothing can be made of it. */
  readonly value: string;
  /** Whether something came of which nothing can be made, and what; undefined: that cannot be. */
  readonly unreadable?: { readonly when: string; readonly what: string };
}

const words = (list: readonly string[]): string => `(${list.map(sqlLiteral).join(', ')})`;
const zone = "'Asia/Shanghai'";

/** From when PostgreSQL counts, and microseconds later than every time, to which as many can be added. */
const [year2000, beyond] = [Date.UTC(2000, 0, 1), '9000000000000000000'];
const millisecondsOf = (epochMs: string): string => `fromUnixTimestamp64Milli(${epochMs}, ${zone})`;
const tooEarlyOrLate = (late: string): string => `if(ifNull(${late}, 0), '≥ 2299', '< 1900')`;

/** The same as `landedCell`, for rows that the warehouse fetches by itself: `name` is the column in which the value came. */
export const landedSql = (
  form: FetchForm,
  name: string,
  { ticks, nullable, offset }: { readonly ticks: number; readonly nullable: boolean; readonly offset: string },
): LandedSql => {
  const text = `trimBoth(ifNull(${name}, ''))`;
  const read = (value: string): LandedSql => ({
    value,
    unreadable: { when: `(isNotNull(${name}) AND isNull(${value}))`, what: `leftUTF8(toString(${name}), 200)` },
  });
  const isNumber = `match(${text}, ${sqlLiteral(writtenValues.number)})`;
  switch (form) {
    case 'ticks': {
      const early = `toInt64(${name}) < ${storableTimes.earliest * ticks}`;
      const late = `toInt64(${name}) >= ${storableTimes.latest * ticks}`;
      const whole = ticks === 1 ? `toInt64(${name})` : `toInt64(${name}) - positiveModulo(toInt64(${name}), ${ticks})`;
      return {
        value: millisecondsOf(`if(${early} OR ${late}, NULL, intDiv(${whole}, ${ticks}))`),
        // What has no ticks though something is there is the zero date.
        unreadable: {
          when: `ifNull(${early} OR ${late}, ${nullable ? 0 : 1})`,
          what: tooEarlyOrLate(late),
        },
      };
    }
    case 'printed-time': {
      // As if it were in UTC, which needs no rules of a zone. What has no month, no day or no year would become some other time.
      const local = `toUnixTimestamp64Milli(toDateTime64OrNull(${name}, 3, 'UTC'))`;
      const ahead = -Date.parse(`1970-01-01T00:00:00${offset}`);
      const early = `(${local} < ${storableTimes.earliest + ahead} OR ${name} < '0001' OR position(${name}, '-00') > 0)`;
      const late = `${local} >= ${storableTimes.latest + ahead}`;
      return {
        value: millisecondsOf(`if(${early} OR ${late}, NULL, ${local} - ${ahead})`),
        unreadable: {
          when: `ifNull(${early} OR ${late}, isNotNull(${name}))`,
          what: `if(isNull(${local}), leftUTF8(${name}, 200), ${tooEarlyOrLate(late)})`,
        },
      };
    }
    case 'sent-time': {
      // Last byte first, what comes of the `\x` behind all eight.
      const sent = `reinterpretAsInt64(reverse(unhex(${name})))`;
      const ticks = `(if(${sent} > ${beyond}, ${beyond}, ${sent}) + ${year2000 * 1_000})`;
      // As the server is asked for it elsewhere: what is less than a millisecond is left out, before 1970 too.
      const epochMs = `intDiv(${ticks} - positiveModulo(${ticks}, 1000), 1000)`;
      const early = `${sent} < ${(storableTimes.earliest - year2000) * 1_000}`;
      const late = `${epochMs} >= ${storableTimes.latest}`;
      return {
        value: millisecondsOf(`if(${early} OR ${late}, NULL, ${epochMs})`),
        unreadable: { when: `ifNull(${early} OR ${late}, 0)`, what: tooEarlyOrLate(late) },
      };
    }
    case 'number':
      return { value: `toFloat64(${name})` };
    // Whatever a server calls a flag: the engine reads no table, of nobody, in which a row is neither deleted nor not.
    case 'flag':
      return { value: `(${name} != 0)` };
    case 'integer-text': {
      const whole = `toInt128OrNull(replaceRegexpOne(replaceRegexpOne(${text}, '[.]0*$', ''), '^[+]', ''))`;
      return read(
        `if(isNotNull(${name}) AND match(${text}, ${sqlLiteral(writtenValues.integer)}) AND ${whole} BETWEEN toInt128('-9223372036854775808') AND toInt128('9223372036854775807'), toInt64(assumeNotNull(${whole})), NULL)`,
      );
    }
    case 'number-text': {
      const number = `toFloat64OrNull(${text})`;
      return read(`if(isNotNull(${name}) AND ${isNumber} AND isFinite(${number}), ${number}, NULL)`);
    }
    case 'flag-text': {
      const word = `lower(${text})`;
      return read(
        `multiIf(isNull(${name}), NULL, ${word} IN ${words(writtenValues.yes)}, 1, ${word} IN ${words(writtenValues.no)}, 0, ${isNumber}, toUInt8(toFloat64OrZero(${text}) != 0), NULL)`,
      );
    }
    default:
      return { value: name };
  }
};
