import * as fc from 'fast-check';
import { nastyValues } from './nastyValues.ts';

/** As much of a JSON Schema as our OpenAPI files use. */
export interface FuzzSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, FuzzSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FuzzSchema;
  readonly items?: FuzzSchema;
  readonly oneOf?: readonly FuzzSchema[];
  readonly anyOf?: readonly FuzzSchema[];
  readonly allOf?: readonly FuzzSchema[];
}

const nasty = fc.constantFrom(...nastyValues);
const nobody = 'http://127.0.0.1:1/';

const textOf = ({ format }: FuzzSchema): fc.Arbitrary<unknown> => {
  switch (format) {
    case 'date':
      return fc.constantFrom('2026-11-23', '2026-11-01', '1970-01-01');
    case 'date-time':
      return fc.constantFrom('2026-11-23T08:00:00.000+08:00', '2026-11-23T00:00:00Z');
    case 'iri':
    case 'uri':
    case 'uri-reference':
      return fc.constant(nobody);
    default:
      return fc.oneof(
        fc.constantFrom('silent', 'a', 'user', 'page-view', '127.0.0.1', nobody, '0'.repeat(32), '10'),
        fc.string({ maxLength: 20 }),
      );
  }
};

const wellOf = (schema: FuzzSchema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined)
    return fc.oneof(
      ...choices.map((one) => valueOf({ ...schema, ...one, oneOf: undefined, anyOf: undefined } as FuzzSchema)),
    );
  if (schema.allOf !== undefined) {
    const { allOf, ...rest } = schema;
    return wellOf(
      allOf.reduce<FuzzSchema>(
        (all, one) => ({ ...all, ...one, properties: { ...all.properties, ...one.properties } }),
        rest,
      ),
    );
  }
  const [type = 'properties' in schema ? 'object' : 'string'] = [schema.type ?? []].flat();
  switch (type) {
    case 'object': {
      const known = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueOf(one)]),
      );
      const more = fc.dictionary(fc.constantFrom('a', '__proto__', 'user', '\ud800', 'x'.repeat(300)), nasty, {
        maxKeys: 2,
      });
      return fc
        .tuple(
          fc.record(known, { requiredKeys: [...(schema.required ?? [])].filter((name) => name in known) }),
          fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: more }),
        )
        .map(([fields, extra]) => ({ ...fields, ...extra }));
    }
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 65_535, 2 ** 31 - 1) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
};

/** Mostly what a schema asks for, and at any place in it now and then something else. */
export const valueOf = (schema: FuzzSchema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: wellOf(schema) }, { weight: 1, arbitrary: nasty });
