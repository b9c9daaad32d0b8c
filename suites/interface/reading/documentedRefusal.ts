import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { createAjv } from '../../../spec/createAjv.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { documentedAnswer } from './documentedAnswer.ts';
import { valueAt } from '../../../spec/interfaces/valueAt.ts';

/** What the OpenAPI document of a profile says of the refusals of one operation. */
export interface DocumentedRefusal {
  /** What is wrong with a body; empty: nothing. */
  readonly problems: (body: unknown) => readonly string[];
}

const validate = createAjv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../../spec/openapi/error.schema.json', import.meta.url), 'utf8')) as object,
);
const said = (value: unknown): boolean => (typeof value === 'string' && value !== '') || typeof value === 'number';

/** The 4xx of an operation. Where the platform has its error information elsewhere than the document, it is looked for there. */
export const documentedRefusal = (
  profile: Profile,
  entity: EntityName,
  what: 'list' | 'item',
): DocumentedRefusal | undefined => {
  const documented = documentedAnswer(profile, entity, what);
  if (documented === undefined) return undefined;
  const { codePointer, messagePointer } = profile.values.interfaces.error;
  const asDocumented = codePointer === '/error/code' && messagePointer === '/error/message';
  return {
    problems: (body) => {
      if (!asDocumented)
        return [codePointer, messagePointer]
          .filter((pointer) => !said(valueAt(body, pointer)))
          .map((pointer) => `${pointer} is missing`);
      validate(body);
      return (validate.errors ?? [])
        .slice(0, 10)
        .map(({ instancePath, message }: ErrorObject) => `${instancePath || '/'} ${message ?? ''}`);
    },
  };
};
