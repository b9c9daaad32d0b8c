import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

type Json = Readonly<Record<string, unknown>>;

/** `application-content.schema.json` is called ApplicationContentSchema. */
const nameOf = (file: string): string =>
  `${basename(file, '.schema.json').replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Schema`;

/** The OpenAPI as one document: what it refers to in other files stands among its own schemas. */
export const openapiDocument = (file: URL): Json => {
  const document = parse(readFileSync(file, 'utf8')) as { components: { schemas: Record<string, unknown> } } & Json;
  const added: Record<string, unknown> = {};
  const take = (from: URL, reference: string): string => {
    const [path = '', within = ''] = reference.split('#');
    if (path === '') return reference;
    const target = new URL(path, from);
    const name = nameOf(target.pathname);
    if (added[name] === undefined) {
      added[name] = {};
      added[name] = walk(JSON.parse(readFileSync(target, 'utf8')), target, name);
    }
    return `#/components/schemas/${name}${within}`;
  };
  const walk = (value: unknown, from: URL, own?: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, from, own));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (key !== '$ref' || typeof one !== 'string') return [key, walk(one, from, own)];
        return [
          key,
          own !== undefined && one.startsWith('#') ? `#/components/schemas/${own}${one.slice(1)}` : take(from, one),
        ];
      }),
    );
  };
  const whole = walk(document, file) as { components: { schemas: Json } } & Json;
  return { ...whole, components: { ...whole.components, schemas: { ...whole.components.schemas, ...added } } };
};
