import type { Language, Localized } from '../../spec/localized.ts';
import { style } from './style.ts';
import type { Tone } from './style.ts';
import { wrapDisplay } from './wrapDisplay.ts';

/** Gathers the lines of a summary in one language, for one width. */
export interface SummaryWriter {
  readonly language: Language;
  readonly width: number;
  readonly paint: (tone: Tone, text: string) => string;
  readonly lines: readonly string[];
  readonly line: (text: string) => void;
  /** Wrapped to the width; `first` stands before the first line in place of the indent. */
  readonly wrapped: (text: string | Localized, indent: string, options?: { tone?: Tone; first?: string }) => void;
  /** A blank line and a title. */
  readonly heading: (title: string | Localized) => void;
}

export const createSummaryWriter = (
  language: Language,
  { color = false, width = 100 }: { readonly color?: boolean; readonly width?: number },
): SummaryWriter => {
  const lines: string[] = [];
  const paint = style(color);
  const told = (text: string | Localized): string => (typeof text === 'string' ? text : text[language]);
  return {
    language,
    width,
    paint,
    lines,
    line: (text) => void lines.push(text),
    wrapped: (text, indent, { tone, first = indent } = {}) => {
      for (const [at, line] of wrapDisplay(told(text), width - indent.length).entries())
        lines.push((at === 0 ? first : indent) + (tone === undefined ? line : paint(tone, line)));
    },
    heading: (title) => void lines.push('', paint('strong', told(title))),
  };
};
