import type { ValidateFunction } from 'ajv/dist/2020.js';
import { createAjv } from '../../../spec/createAjv.ts';
import { readOpenapi } from '../../../spec/openapi/readOpenapi.ts';

/** One operation of the monitoring platform's OpenAPI. */
export interface Operation {
  readonly method: string;
  /** With `{name}` for its parameters. */
  readonly path: string;
  /** Those that it may answer with. */
  readonly statuses: ReadonlySet<number>;
  /** What an answer of a status has to be; absent: nothing is said of a body in JSON. */
  readonly answers: ReadonlyMap<number, () => ValidateFunction>;
}

type Described = Readonly<Record<string, unknown>> & { readonly operationId?: string };
interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

const read = (): ReadonlyMap<string, Operation> => {
  const ajv = createAjv({ lenient: true });
  const paths = readOpenapi('monitoring-platform.openapi.yaml')['paths'] as Readonly<
    Record<string, Readonly<Record<string, Described>>>
  >;
  const found = new Map<string, Operation>();
  for (const [path, item] of Object.entries(paths))
    for (const [method, described] of Object.entries(item)) {
      if (described.operationId === undefined) continue;
      const answers = new Map<number, () => ValidateFunction>();
      const responses = described['responses'] as Readonly<Record<string, DescribedAnswer>>;
      for (const [status, { content }] of Object.entries(responses)) {
        const schema = content?.['application/json']?.schema;
        // Compiled when the first answer comes: a run asks a few of them.
        let compiled: ValidateFunction | undefined;
        if (schema !== undefined) answers.set(Number(status), () => (compiled ??= ajv.compile(schema)));
      }
      const statuses = new Set(Object.keys(responses).map(Number));
      found.set(described.operationId, { method: method.toUpperCase(), path, statuses, answers });
    }
  return found;
};

let operations: ReadonlyMap<string, Operation> | undefined;

/** The operation of an id, from spec/openapi/monitoring-platform. Throws where there is none: that is our own slip. */
export const operation = (operationId: string): Operation => {
  operations ??= read();
  const found = operations.get(operationId);
  if (found === undefined) throw new Error(`Expected an operation of the OpenAPI, but got ${operationId}.`);
  return found;
};
