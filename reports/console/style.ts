import { styleText } from 'node:util';

export type Tone = 'good' | 'bad' | 'caution' | 'quiet' | 'strong';

const formats = {
  good: 'green',
  bad: 'red',
  caution: 'yellow',
  quiet: 'dim',
  strong: 'bold',
} as const satisfies Readonly<Record<Tone, Parameters<typeof styleText>[0]>>;

/** Colours for a terminal, or none. */
export const style =
  (color: boolean) =>
  (tone: Tone, text: string): string =>
    color ? styleText(formats[tone], text, { validateStream: false }) : text;
