import { codeWords } from '../../../spec/codes/codeWords.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Window } from './window.ts';

/** Seconds since the epoch: the one way to write an instant that no server reads in its own time zone. */
const seconds = (time: number): string => (time / 1000).toFixed(3);

/** `words_<table>` and `codes_<table>`, of the code tables that a statement names: some are long. */
const wordsOf = (statement: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...new Set(Array.from(statement.matchAll(/\{words_(\w+):/g), ([, table = '']) => table))].flatMap((table) => {
      const { words, codes } = codeWords(table.replaceAll('_', '-'));
      return [
        [`words_${table}`, words],
        [`codes_${table}`, codes],
      ];
    }),
  );

/** The query parameters of an indicator's SQL: the window, everything that the profile decides, the words of code tables. */
export const sqlParameters = (
  profile: Profile,
  channel: LandingChannel,
  window: Window,
  statement: string,
): Readonly<Record<string, unknown>> => {
  const { rating, like, forward, favourite } = profile.values.beacon.codes;
  return {
    platform_id: window.platformId,
    from: seconds(window.from),
    to: seconds(window.to),
    correlation_id: window.correlationId,
    channel,
    indicator: '',
    ...Object.fromEntries(Object.entries(profile.values.indicators).map(([key, value]) => [snakeCase(key), value])),
    rating_code: rating,
    like_code: like,
    forward_code: forward,
    favourite_code: favourite,
    ...wordsOf(statement),
  };
};
