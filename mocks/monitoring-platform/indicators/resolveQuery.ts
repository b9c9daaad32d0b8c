import { nearestWord } from '../../../spec/nearestWord.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import { parseInstant } from '../../../spec/parseInstant.ts';
import { calendarDay } from './calendarDay.ts';
import { IndicatorQueryError } from './indicatorQueryError.ts';

export interface ResolvedQuery {
  /** Milliseconds since the epoch, half-open. */
  readonly from: number;
  readonly to: number;
  readonly indicators: readonly Indicator[];
}

const earliest = Date.UTC(1970);
const latest = Date.UTC(2299, 11, 31);

const instant = (name: string, text: string): number => {
  const time = parseInstant(text);
  // Without an offset the reader's own time zone would decide.
  if (time === undefined)
    throw new IndicatorQueryError({
      'zh-CN': `${name} 须为带时区偏移的 ISO 8601 时间，收到“${text.slice(0, 60)}”`,
      en: `${name} must be an ISO 8601 time with an offset; it is "${text.slice(0, 60)}"`,
    });
  // Beyond what the warehouse can hold there is nothing.
  return Math.min(Math.max(time, earliest), latest);
};

const named = (id: string): Indicator => {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found !== undefined) return found;
  const near = nearestWord(
    id,
    indicators.map((indicator) => indicator.id),
  );
  const hint =
    near === undefined ? { 'zh-CN': '', en: '' } : { 'zh-CN': `，是否为 ${near}？`, en: `; did you mean ${near}?` };
  throw new IndicatorQueryError({
    'zh-CN': `没有指标 ${id}${hint['zh-CN']}`,
    en: `there is no indicator ${id}${hint.en}`,
  });
};

/** The window and the indicators that a query means. Missing borders are those of the calendar day that holds the other one, else now. */
export const resolveQuery = (query: IndicatorQuery, now: number, timeZone: string): ResolvedQuery => {
  const given = {
    from: query.from === undefined ? undefined : instant('from', query.from),
    to: query.to === undefined ? undefined : instant('to', query.to),
  };
  const day = calendarDay(given.from ?? (given.to === undefined ? now : given.to - 1), timeZone);
  const [from, to] = [given.from ?? day.from, given.to ?? day.to];
  if (from >= to) throw new IndicatorQueryError({ 'zh-CN': 'from 须早于 to', en: 'from must be before to' });
  return { from, to, indicators: query.ids === undefined ? indicators : query.ids.map(named) };
};
