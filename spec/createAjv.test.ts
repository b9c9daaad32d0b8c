import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { createAjv } from './createAjv.ts';

const root = new URL('../', import.meta.url).pathname;
const schemas = ['spec', 'suites', 'reports', 'cli', 'mocks'].flatMap((room) =>
  globSync(`${room}/**/*.schema.json`, { cwd: root }),
);

it('our own schemas are schemas, which is not asked of them again at each start', () => {
  expect(schemas.length).toBeGreaterThan(30);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const wrong = schemas.filter(
    (path) => !ajv.validateSchema(JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as object),
  );
  expect(wrong).toEqual([]);
});

it('what others say is a schema is looked at', () => {
  expect(() => createAjv({ lenient: true }).compile({ required: 'name' })).toThrow(/schema is invalid/);
});
