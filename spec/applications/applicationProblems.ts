import { readFileSync } from 'node:fs';
import { createAjv } from '../createAjv.ts';
import { fieldProblem } from '../fieldProblem.ts';
import type { FieldProblem } from '../fieldProblem.ts';

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`./application-${name}.schema.json`, import.meta.url), 'utf8')) as object;
/** Compiled when the first application comes: a run of the suite has none. */
const compile = () => {
  const ajv = createAjv({ allErrors: true });
  return { draft: ajv.compile(read('content')), complete: ajv.compile(read('complete')) };
};
let compiled: ReturnType<typeof compile> | undefined;

const most = 100;
/** What nobody types on purpose: control characters, half surrogate pairs, marks that turn the direction of what follows. */
const unprintable = /[\p{Cs}\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const unprintableTexts = (value: unknown, pointer: string): readonly FieldProblem[] => {
  if (typeof value === 'string')
    return unprintable.test(value.replaceAll(/[\t\n\r]/g, ' '))
      ? [{ pointer, message: { 'zh-CN': '含有不可见的控制字符', en: 'Holds control characters that nobody sees' } }]
      : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) =>
    unprintableTexts(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
};

/**
 * What is wrong with an application's content, field by field. `draft`: whether it has the form at all, of which any part may be missing;
 * `complete`: whether it may be submitted (8.2).
 */
export const applicationProblems = (content: unknown, wanted: 'draft' | 'complete'): readonly FieldProblem[] => {
  compiled ??= compile();
  const validate = compiled[wanted];
  validate(content);
  const found = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if').map(fieldProblem);
  const all = [...found, ...(wanted === 'complete' ? unprintableTexts(content, '') : [])];
  // Of a field that is wrong in two ways the first is told.
  return [...new Map(all.toReversed().map((one) => [one.pointer, one])).values()].toReversed().slice(0, most);
};
