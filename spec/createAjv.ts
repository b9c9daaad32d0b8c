import type { Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isIri } from './isIri.ts';
import { rememberingPattern } from './rememberingPattern.ts';

export interface AjvOptions {
  /** For files people write: every mistake, not only the first. */
  readonly allErrors?: boolean;
  /** For millions of records: lengths count UTF-16 units, which is never more lenient about `maxLength`, and a pattern remembers what it last matched. */
  readonly quick?: boolean;
  /** For schemas inside an OpenAPI document, which leave types out that others say. */
  readonly lenient?: boolean;
}

/** A JSON Schema 2020-12 validator that knows our `x-` annotations and the standard formats. */
export const createAjv = (options: AjvOptions = {}): Ajv2020 => {
  // Ajv calls `unicode: false` deprecated on the console; nothing else of it says so quickly that a string is short enough.
  const quick = options.quick === true ? ({ unicode: false, logger: false } as Options) : {};
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    strictRequired: false,
    ...(options.lenient === true && { strict: false }),
    // Those of others may be no schemas; ours are (createAjv.test.ts), and to compile the schema of schemas takes longer than any of them.
    validateSchema: options.lenient === true,
    allErrors: options.allErrors ?? false,
    ...quick,
    // Tidying the code it writes takes longer than that code ever runs.
    code: { optimize: false, ...(options.quick === true && { regExp: rememberingPattern }) },
  });
  ajv.addVocabulary(['x-clause', 'x-class', 'x-platforms', 'x-key', 'x-references', 'x-code-table', 'x-default']);
  addFormats.default(ajv);
  ajv.addFormat('iri', isIri);
  return ajv;
};
