import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

/**
 * Validators of routes as Fastify makes them itself, each compiled when its route is first asked: most of them never are, and a run
 * that starts a monitoring platform of its own would wait for all of them.
 */
export const validateWhenAsked = (): FastifySchemaCompiler<object> => {
  const ajv = new Ajv({
    coerceTypes: 'array',
    useDefaults: true,
    removeAdditional: true,
    addUsedSchema: false,
    // They are ours; and tidying the code it writes takes longer than that code ever runs.
    validateSchema: false,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  return ({ schema }) => {
    let known: ValidateFunction | undefined;
    return (data: unknown) => {
      known ??= ajv.compile(schema);
      return known(data) ? true : { error: [...(known.errors ?? [])] as never };
    };
  };
};
