import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A JSON Schema 2020-12 validator that knows our `x-` annotations and the standard formats; `allErrors` for files people write. */
export const createAjv = (options: { readonly allErrors?: boolean } = {}): Ajv2020 => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, allErrors: options.allErrors ?? false });
  ajv.addVocabulary(['x-clause', 'x-class', 'x-platforms', 'x-key', 'x-references', 'x-code-table', 'x-default']);
  addFormats.default(ajv);
  return ajv;
};
