import type { RegExpEngine, RegExpLike } from 'ajv/dist/types/index.js';

/** A regular expression that remembers the text it last matched: in a page of records the same code comes again and again. */
export const rememberingPattern: RegExpEngine = Object.assign(
  (pattern: string, flags: string): RegExpLike => {
    const expression = new RegExp(pattern, flags);
    let last: string | undefined;
    const remembering = {
      test: (text: string) => {
        if (text === last) return true;
        if (!expression.test(text)) return false;
        last = text;
        return true;
      },
      // Ajv keeps one expression for each different text of it.
      toString: () => expression.toString(),
    };
    return remembering;
  },
  { code: 'rememberingPattern' },
);
