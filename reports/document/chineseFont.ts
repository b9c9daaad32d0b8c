import { readFileSync } from 'node:fs';

interface Face {
  readonly file: URL;
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly range: string;
}

/** As `@fontsource-variable/noto-sans-sc` calls it; print.css names it last before the generic families. */
const family = 'Noto Sans SC Variable';

let faces: readonly Face[] | undefined;

/** The parts into which the font is cut, by the letters that each holds. */
const allFaces = (): readonly Face[] => {
  const sheet = new URL(import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css'));
  faces ??= [...readFileSync(sheet, 'utf8').matchAll(/url\(([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g)].map(
    ([, file = '', range = '']) => ({
      file: new URL(file, sheet),
      range,
      ranges: range.split(',').map((part) => {
        const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      }),
    }),
  );
  return faces;
};

/**
 * Style that brings the Chinese letters of a text along, so that it can be printed where no Chinese font is installed; the parts of Noto Sans
 * SC that hold them, as data. The font's licence is the SIL Open Font License 1.1.
 */
export const chineseFont = (text: string): string => {
  const letters = new Set([...text].flatMap((letter) => letter.codePointAt(0) ?? []).filter((code) => code > 0x7f));
  return allFaces()
    .filter(({ ranges }) => ranges.some(([from, to]) => [...letters].some((code) => code >= from && code <= to)))
    .map(
      ({ file, range }) =>
        `@font-face{font-family:'${family}';font-weight:100 900;src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) format('woff2');unicode-range:${range}}`,
    )
    .join('\n');
};
