import { readFileSync } from 'node:fs';
import { createAjv } from '../../spec/createAjv.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';
import type { TargetConfig } from './targetConfig.ts';

const read = (name: string): object => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as object;
const ajv = createAjv({ allErrors: true });
ajv.opts.verbose = true;
ajv.addSchema(read('./discovery.schema.json'));

const base = 'https://heyan.invalid/schemas';
const compiled = <T>(id: string) => {
  const validate = ajv.getSchema<T>(`${base}/${id}`);
  if (validate === undefined) throw new Error(`The schema ${id} is missing.`);
  return validate;
};
ajv.addSchema(read('./config.schema.json'));

/** Validators of what others write about a candidate; errors carry `data` and `parentSchema`. */
export const targetSchemas = {
  discovery: compiled<DiscoveryDocument>('discovery.schema.json'),
  config: compiled<TargetConfig>('config.schema.json'),
};
