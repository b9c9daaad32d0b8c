import { neutralize } from '../../reports/text/neutralize.ts';

const ours = new RegExp(`(${String.fromCodePoint(0x1b)}\\[(?:0|[1-4]|2[2-4]|3[1-9]|39|90)m)`);
const isJson = (text: string): boolean => {
  if (!/^\s*[[{"]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * What may reach a terminal of a text that others may have had a part in: control characters, marks that turn or hide text and letters without
 * a shape are made visible, in JSON by escapes that mean the same. With `color` our own colours pass.
 */
export const printable = (text: string, color: boolean): string => {
  if (neutralize(text) === text) return text;
  if (isJson(text))
    return text.replaceAll(/[^\n\t\u0020-\u007e]/g, (unit) =>
      neutralize(unit) === unit || /[\ud800-\udfff]/.test(unit)
        ? unit
        : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (!color) return neutralize(text);
  return text
    .split(ours)
    .map((part, nth) => (nth % 2 === 1 ? part : neutralize(part)))
    .join('');
};
