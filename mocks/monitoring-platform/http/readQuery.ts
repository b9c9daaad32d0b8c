import { isCalendarDay } from '../../../spec/isCalendarDay.ts';
import type { Localized } from '../../../spec/localized.ts';
import { HttpError } from './httpError.ts';

/** Reads query parameters; an empty one counts as not given. Each throws an HttpError (400) that says what it expected. */
export interface QueryReader {
  readonly text: (name: string) => string | undefined;
  readonly oneOf: <T extends string>(name: string, values: readonly T[]) => T | undefined;
  readonly whole: (name: string, range: { readonly least: number; readonly most: number }) => number | undefined;
  /** `shape` in words: what it must be. */
  readonly matching: (name: string, pattern: RegExp, shape: Localized) => string | undefined;
  /** A day that exists, `2026-11-23`. */
  readonly day: (name: string) => string | undefined;
}

/** The query of a request, whose names refuseUnknown has checked. */
export const readQuery = (query: unknown): QueryReader => {
  const given = (query ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const refuse = (name: string, zh: string, en: string): never => {
    const came = (text(name) ?? '').slice(0, 60);
    throw new HttpError(400, 'query-invalid', {
      'zh-CN': `${name} 应为${zh}，收到“${came}”`,
      en: `${name} must be ${en}; it is "${came}"`,
    });
  };
  return {
    text,
    oneOf: (name, values) => {
      const value = text(name);
      const found = values.find((one) => one === value);
      return value === undefined || found !== undefined
        ? found
        : refuse(name, ` ${values.join(' 或 ')}`, values.join(' or '));
    },
    whole: (name, { least, most }) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      return number >= least && number <= most
        ? number
        : refuse(name, ` ${least} 至 ${most} 的整数`, `a whole number from ${least} to ${most}`);
    },
    matching: (name, pattern, shape) => {
      const value = text(name);
      if (value === undefined || pattern.test(value)) return value;
      return refuse(name, shape['zh-CN'], shape.en);
    },
    day: (name) => {
      const value = text(name);
      if (value === undefined || isCalendarDay(value)) return value;
      return refuse(name, '存在的日期，形如 2026-11-23', 'a day that exists and looks like 2026-11-23');
    },
  };
};
