import { headerMeanings } from '../../spec/encryption/headerMeanings.ts';
import type { HeaderNames } from '../../spec/encryption/scheme.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

/** The header fields of a call, by the names of the profile. */
export const headersPart: Part = (language) => {
  const { headers } = referenceProfile().values.interfaces;
  const rows = (Object.keys(headerMeanings) as (keyof HeaderNames)[]).map((name) => [
    `\`${headers[name]}\``,
    headerMeanings[name][language],
  ]);
  return table(language === 'en' ? ['header', 'content'] : ['请求头', '内容'], rows);
};
