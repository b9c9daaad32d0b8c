import { neutralize } from '../text/neutralize.ts';

/**
 * Text for a message of SARIF, at most `limit` characters. In one `[words](target)` is a link and `{0}` a place for an argument: what a
 * candidate wrote is neither (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export const sarifText = (text: string, limit: number): string => {
  const safe = neutralize(text)
    .replaceAll('](', '] (')
    .replaceAll(/\{(\d+)\}/g, '{{$1}}');
  return safe.length <= limit ? safe : `${safe.slice(0, limit - 1).toWellFormed()}…`;
};
