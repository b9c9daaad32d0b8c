import type { Declaration, ValueAnswer } from '../../../spec/ics/declaration.ts';
import { declarationOfIcs } from '../../../spec/ics/declarationOfIcs.ts';
import type { Ics } from '../../../spec/ics/ics.ts';
import { statedValues } from './statedValues.ts';
import type { StatesValues } from './statedValues.ts';

type Adopted = { readonly id: string; readonly version: string };

/** All that is said of a candidate, by whom. */
export interface Said {
  readonly config: StatesValues & { readonly adopts?: Adopted };
  /** The file that the configuration names. */
  readonly configStatement?: Ics | undefined;
  /** What the candidate's own document points at. */
  readonly publishedStatement?: Ics | undefined;
  readonly document: StatesValues & { readonly profile?: Adopted };
}

const own = (stated: StatesValues): Readonly<Record<string, ValueAnswer>> =>
  Object.fromEntries(
    Object.entries(statedValues(stated)).map(([path, value]) => [path, { answer: 'own-value', value }]),
  );

/**
 * What a candidate declares. The strongest word first: its vendor's configuration, the statement that names, the statement of its own
 * document, the document's own fields; whatever none of them answers it has as the profile that it adopts.
 */
export const declarationOf = ({ config, configStatement, publishedStatement, document }: Said): Declaration => {
  const adopts = config.adopts ?? document.profile;
  const [strong, weak] = [configStatement, publishedStatement].map((ics) =>
    ics === undefined ? undefined : declarationOfIcs(ics),
  );
  const statement = strong?.statement ?? weak?.statement;
  return {
    ...(adopts === undefined ? {} : { adopts }),
    ...(statement === undefined ? {} : { statement }),
    values: { ...own(document), ...weak?.values, ...strong?.values, ...own(config) },
    requirements: { ...weak?.requirements, ...strong?.requirements },
  };
};
