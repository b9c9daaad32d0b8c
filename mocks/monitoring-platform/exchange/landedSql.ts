import { storableTimes } from '../../../spec/entities/storableTimes.ts';
import type { WireForm } from './reading/wireForm.ts';
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

/** The same as `landedCell`, for rows that the warehouse fetches by itself: `name` is the column in which the value came. */
export const landedSql = (form: WireForm, name: string, ticks: number, nullable = true): LandedSql => {
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
      return {
        value: `fromUnixTimestamp64Milli(if(${early} OR ${late}, NULL, intDiv(toInt64(${name}), ${ticks})), ${zone})`,
        // What has no ticks though something is there is the zero date.
        unreadable: {
          when: `ifNull(${early} OR ${late}, ${nullable ? 0 : 1})`,
          what: `if(ifNull(${late}, 0), '≥ 2299', '< 1900')`,
        },
      };
    }
    case 'number':
      return { value: `toFloat64(${name})` };
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
