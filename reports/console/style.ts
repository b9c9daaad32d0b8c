export type Tone = 'good' | 'bad' | 'caution' | 'quiet' | 'strong';

const codes: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  bad: [31, 39],
  caution: [33, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

/** Colours for a terminal, or none. */
export const style =
  (color: boolean) =>
  (tone: Tone, text: string): string =>
    color ? `\u001b[${codes[tone][0]}m${text}\u001b[${codes[tone][1]}m` : text;
