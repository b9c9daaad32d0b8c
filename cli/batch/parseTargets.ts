import { parse } from 'csv-parse/sync';

/** An entry before it is validated, and where it stands in its file. */
export interface ParsedTarget {
  readonly place: string;
  readonly value: unknown;
}

/** `only` and `env` of a form that knows no lists: `a;b`, `NAME=VARIABLE;NAME=VARIABLE`. */
const unfolded = (fields: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => {
        const parts = text.split(';').map((part) => part.trim());
        if (name === 'only') return [name, parts];
        if (name !== 'env') return [name, text];
        return [
          name,
          Object.fromEntries(parts.map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)])),
        ];
      }),
  );

const fromJson = (text: string): readonly ParsedTarget[] => {
  const document = JSON.parse(text) as unknown;
  const list = typeof document === 'object' && document !== null && 'targets' in document ? document.targets : document;
  if (!Array.isArray(list)) throw new SyntaxError('expected a list, or an object with the list as "targets"');
  return list.map((value: unknown, at) => ({
    place: `[${at}]`,
    value: typeof value === 'string' ? { target: value } : value,
  }));
};

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const fromCsv = (text: string): readonly ParsedTarget[] => {
  const rows = parse(text, { columns: true, trim: true, skip_empty_lines: true, info: true }) as unknown as CsvRow[];
  return rows.map(({ record, info }) => ({ place: `${info.lines}`, value: unfolded(record) }));
};

/** `ADDRESS name=value …`, a `#` begins a remark. */
const fromLines = (text: string): readonly ParsedTarget[] =>
  text.split(/\r?\n/).flatMap((line, at) => {
    const [target = '', ...words] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (target === '') return [];
    const fields = Object.fromEntries(
      words.map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)]),
    );
    return [{ place: `${at + 1}`, value: unfolded({ target, ...fields }) }];
  });

/**
 * The entries of a list of targets: JSON, CSV with a header that names `target`, or one address a line, told apart by what stands in it.
 * @throws what the parser says of a file that is none of them.
 */
export const parseTargets = (content: string): readonly ParsedTarget[] => {
  const text = content.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  const [header = ''] = text.trimStart().split(/\r?\n/);
  const named = header.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return named.includes('target') ? fromCsv(text) : fromLines(text);
};
