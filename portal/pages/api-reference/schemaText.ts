import type { ApiDocument, Schema } from '../../openapi/document.ts';
import { referred } from '../../openapi/referred.ts';

const deepest = 6;

const plain = ({ type, enum: values, const: only, format, pattern, minimum, maximum, maxLength }: Schema): string => {
  if (only !== undefined) return JSON.stringify(only);
  if (values !== undefined) return values.map((one) => JSON.stringify(one)).join(' | ');
  const range = [
    ...(minimum === undefined ? [] : [`>= ${minimum}`]),
    ...(maximum === undefined ? [] : [`<= ${maximum}`]),
    ...(maxLength === undefined ? [] : [`length <= ${maxLength}`]),
  ].join(', ');
  const name = [type ?? 'any'].flat().join(' | ');
  return [name, format && `<${format}>`, pattern && `/${pattern}/`, range && `(${range})`].filter(Boolean).join(' ');
};

/** A schema as one reads it: fields, `?` behind those that may be missing, types, and what is said about them. */
export const schemaText = (document: ApiDocument, given: Schema, depth = 0): string => {
  const schema = referred(document, given);
  if (depth > deepest) return '…';
  const pad = '  '.repeat(depth + 1);
  const below = (one: Schema): string => schemaText(document, one, depth + 1);
  if (schema.allOf !== undefined) return schema.allOf.map((one) => schemaText(document, one, depth)).join(' & ');
  if (schema.oneOf !== undefined) return schema.oneOf.map((one) => schemaText(document, one, depth)).join(' | ');
  if (schema.items !== undefined) return `[ ${schemaText(document, schema.items, depth)} ]`;
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties).map(([name, one]) => {
      const about = referred(document, one).description;
      const optional = schema.required?.includes(name) === true ? '' : '?';
      return `${pad}${name}${optional}: ${below(one)}${about === undefined ? '' : `  // ${about}`}`;
    });
    return `{\n${fields.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  if (typeof schema.additionalProperties === 'object') return `{ [name]: ${below(schema.additionalProperties)} }`;
  return plain(schema);
};
