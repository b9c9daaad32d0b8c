import type { Language, Localized } from '../../../spec/localized.ts';
import { neutralizeLine } from '../../text/neutralizeLine.ts';
import { cssString } from './cssString.ts';

/** What stands on every page but the cover when the page is printed. */
export interface RunningHeader {
  readonly left: Localized;
  readonly right: Localized;
}

/** The head of a page holds one line. */
const longest = 48;

const short = (text: string): string => {
  const line = [...neutralizeLine(text)];
  return line.length <= longest ? line.join('') : `${line.slice(0, longest - 1).join('')}…`;
};

/** Of the page itself, which a box in the margin does not inherit; the last but one is what comes along where we print ourselves. */
const family =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', sans-serif";

const pageOf: Readonly<Record<Language, string>> = {
  'zh-CN': `${cssString('第 ')} counter(page) ${cssString(' 页，共 ')} counter(pages) ${cssString(' 页')}`,
  en: `${cssString('Page ')} counter(page) ${cssString(' of ')} counter(pages)`,
};

/** The printed page in each language: a running header with the page's number, none of it on the cover. */
export const runningHeader = ({ left, right }: RunningHeader): string =>
  (['zh-CN', 'en'] as const)
    .map((language) => {
      const name = language === 'en' ? 'en' : 'zh';
      const box = (place: string, content: string): string =>
        `@${place} { content: ${content}; font: 8.5pt ${family}; color: #4a5568; }`;
      return `html[data-language='${language}'] body { page: ${name}; }
@page ${name} { size: A4; margin: 22mm 15mm 18mm; ${box('top-left', cssString(short(left[language])))} ${box('top-right', cssString(short(right[language])))} ${box('bottom-right', pageOf[language])} }
@page ${name}:first { @top-left { content: none; } @top-right { content: none; } @bottom-right { content: none; } }`;
    })
    .join('\n');
