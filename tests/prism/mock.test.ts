import { afterAll, describe, expect, it } from 'vitest';
import { createAjv } from '../../spec/createAjv.ts';
import { readOpenapi } from '../../spec/openapi/readOpenapi.ts';
import { startPrism } from './startPrism.ts';
import type { Prism } from './startPrism.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required?: boolean;
  readonly schema: { readonly format?: string; readonly pattern?: string; readonly enum?: readonly string[] };
}
interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

const files = [
  'access-platform.openapi.json',
  'monitoring-platform.openapi.yaml',
  'multi-cloud-management.openapi.yaml',
  'cyber-security.openapi.yaml',
  'probe.openapi.yaml',
];
const methods = ['get', 'post'] as const;
const running: Prism[] = [];
afterAll(() => Promise.all(running.map((prism) => prism.close())));

/** Something that fits a parameter; a pattern is one of two in our files. */
const valueOf = ({ schema }: Parameter): string => {
  if (schema.enum !== undefined) return schema.enum[0] ?? '';
  if (schema.format === 'date-time') return '2026-11-23T08:00:00.000+08:00';
  if (schema.pattern?.startsWith('^[0-9]{') === true) return '1700000000000';
  return 'a'.repeat(24);
};

/** Operations that need no body, with the schema of their first JSON success. */
const operationsOf = (file: string) => {
  const paths = readOpenapi(file)['paths'] as Readonly<
    Record<string, Readonly<Partial<Record<(typeof methods)[number], Operation>>>>
  >;
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      const status = Object.keys(operation?.responses ?? {}).find((one) => one.startsWith('2'));
      const schema =
        status === undefined ? undefined : operation?.responses[status]?.content?.['application/json']?.schema;
      return operation === undefined || schema === undefined || operation.requestBody !== undefined
        ? []
        : [{ path, method, operation, schema, status: Number(status) }];
    }),
  );
};

describe.each(files)('prism serves %s as a mock', (file) => {
  it('whose every answer is valid for us too', { timeout: 150_000 }, async () => {
    const prism = await startPrism(new URL(`../../spec/openapi/${file}`, import.meta.url).pathname);
    running.push(prism);
    const operations = operationsOf(file);
    expect(operations.length).toBeGreaterThan(0);
    const ajv = createAjv({ allErrors: true });
    const wrong: unknown[] = [];
    for (const { path, method, operation, schema, status } of operations) {
      const required = (operation.parameters ?? []).filter((parameter) => parameter.required === true);
      const headers = Object.fromEntries(
        required.filter((one) => one.in === 'header').map((one) => [one.name, valueOf(one)]),
      );
      const query = new URLSearchParams(
        required.filter((one) => one.in === 'query').map((one) => [one.name, valueOf(one)]),
      );
      const address = `${prism.url}${path.replaceAll(/\{[^}]+\}/g, 'site')}?${query}`;
      const response = await fetch(address, {
        method: method.toUpperCase(),
        headers: { authorization: 'Bearer token', accept: 'application/json', ...headers },
      });
      const body: unknown = await response.json();
      const validate = ajv.compile(schema);
      if (response.status !== status || !validate(body))
        wrong.push({ method, path, status: response.status, errors: validate.errors?.slice(0, 3) ?? body });
    }
    expect(wrong).toEqual([]);
  });
});
