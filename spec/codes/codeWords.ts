import { codeTables } from './codeTables.ts';

/** What stands for the codes of a table: `words[n]` (in lower case) means `codes[n]`. */
export interface CodeWords {
  readonly words: readonly string[];
  readonly codes: readonly string[];
}

/**
 * Everything that means a code of a table: the code, its names in both languages and its aliases, in lower case. What is none
 * of these stands for itself.
 * @throws Error for a table that does not exist.
 */
export const codeWords = (table: string): CodeWords => {
  const known = codeTables[table];
  if (known === undefined) throw new Error(`there is no code table ${table}`);
  const pairs = known.entries.flatMap(({ code, name, aliases = [] }) =>
    [code, name['zh-CN'], name.en, ...aliases].map((word) => [word.toLowerCase(), code] as const),
  );
  return { words: pairs.map(([word]) => word), codes: pairs.map(([, code]) => code) };
};
