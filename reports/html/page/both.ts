import type { Localized } from '../../../spec/localized.ts';
import { markup, type Markup } from './markup.ts';

/** A text in both languages; the page shows the one that is chosen. */
export const both = (text: Localized): Markup =>
  text['zh-CN'] === text.en
    ? markup`${text.en}`
    : markup`<span lang="zh-CN">${text['zh-CN']}</span><span lang="en">${text.en}</span>`;
