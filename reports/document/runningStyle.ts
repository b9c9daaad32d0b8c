import { neutralizeLine } from '../text/neutralizeLine.ts';
import type { PrintedDocument } from './printedDocument.ts';

/** A text as a string of CSS: whatever is no letter and no digit is written by its number, so that nothing ends the string, or the style. */
const quoted = (text: string): string =>
  `"${neutralizeLine(text).replaceAll(/[^\p{L}\p{N} ._-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16) ?? ''} `)}"`;

const font = `font: 8pt 'Noto Sans CJK SC', 'Noto Sans SC Variable', sans-serif; color: #444`;
const line = 'border-bottom: 0.3pt solid #888; padding-bottom: 1mm; margin-bottom: 4mm; vertical-align: bottom';
const boxes = ['top-left', 'top-center', 'top-right', 'bottom-right'];

/** Running header and page x of y, in the margins of every printed page but the cover. */
export const runningStyle = ({ language, title, number }: PrintedDocument): string => {
  const [before, between, after] = language === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页 共 ', ' 页'];
  return `@page {
  @top-left { content: ${quoted(title)}; ${font}; ${line} }
  @top-center { content: ""; ${line} }
  @top-right { content: ${quoted(number)}; ${font}; ${line} }
  @bottom-right { content: "${before}" counter(page) "${between}" counter(pages) "${after}"; ${font} }
}
@page :first {
${boxes.map((box) => `  @${box} { content: none }`).join('\n')}
}
`;
};
