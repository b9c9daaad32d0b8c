import { neutralizeLine } from '../text/neutralizeLine.ts';

/** Text for one line of Markdown that stays text: no link, no picture, no HTML, no heading. */
export const markdownText = (text: string): string =>
  neutralizeLine(text).replaceAll(/[\\`*_{}[\]<>()#+!|~&-]/g, String.raw`\$&`);
