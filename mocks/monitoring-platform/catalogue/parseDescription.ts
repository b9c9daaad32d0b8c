import type { ValidateFunction } from 'ajv';
import { createAjv } from '../../../spec/createAjv.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { CatalogueDescription } from './catalogue.ts';

const text = (maxLength: number) => ({
  type: 'object',
  required: ['zh-CN'],
  additionalProperties: false,
  properties: { 'zh-CN': { type: 'string', minLength: 1, maxLength }, en: { type: 'string', minLength: 1, maxLength } },
});

const schema = {
  type: 'object',
  required: ['url', 'name', 'description', 'dataItems'],
  additionalProperties: false,
  properties: {
    url: { type: 'string', format: 'uri', pattern: '^https?://', maxLength: 2000 },
    method: { const: 'GET' },
    name: text(100),
    description: text(1000),
    dataItems: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['field', 'name'],
        additionalProperties: false,
        properties: { field: { type: 'string', pattern: '^[^\\p{C}]+$', maxLength: 64 }, name: text(100) },
      },
    },
  },
};
let compiled: ValidateFunction | undefined;

type Sent = Omit<CatalogueDescription, 'name' | 'description' | 'dataItems'> &
  Record<'name' | 'description', Partial<Localized>> & {
    readonly dataItems: readonly { readonly field: string; readonly name: Partial<Localized> }[];
  };

const both = (given: Partial<Localized>): Localized => ({
  'zh-CN': given['zh-CN'] ?? '',
  en: given.en ?? given['zh-CN'] ?? '',
});

/** A catalogue description as a platform sent it; English falls back to Chinese. Or where it is wrong. */
export const parseDescription = (
  value: unknown,
):
  | { readonly ok: true; readonly description: CatalogueDescription }
  | { readonly ok: false; readonly problem: string } => {
  // When something is first published: most monitors start without.
  const validate = (compiled ??= createAjv().compile(schema));
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    return { ok: false, problem: `${error?.instancePath ?? ''} ${error?.message ?? 'is invalid'}`.trim() };
  }
  const { url, name, description, dataItems } = value as Sent;
  return {
    ok: true,
    description: {
      url,
      method: 'GET',
      name: both(name),
      description: both(description),
      dataItems: dataItems.map((item) => ({ field: item.field, name: both(item.name) })),
    },
  };
};
