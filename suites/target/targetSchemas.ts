import { readFileSync } from 'node:fs';
import { createAjv } from '../../spec/createAjv.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';
import type { TargetConfig } from './targetConfig.ts';

const read = (name: string): object => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as object;
const ajv = createAjv({ allErrors: true });
ajv.opts.verbose = true;
ajv.addSchema(read('./discovery.schema.json'));

ajv.addSchema(read('./config.schema.json'));

const compiled = <T>(name: string) => {
  const validate = ajv.getSchema<T>(`https://heyan.invalid/schemas/${name}`);
  if (validate === undefined) throw new Error(`The schema ${name} is missing.`);
  return validate;
};

/** Validators of what others write about a candidate; errors carry `data` and `parentSchema`. Compiled when first asked for. */
export const targetSchemas = {
  get discovery() {
    return compiled<DiscoveryDocument>('discovery.schema.json');
  },
  get config() {
    return compiled<TargetConfig>('config.schema.json');
  },
};
