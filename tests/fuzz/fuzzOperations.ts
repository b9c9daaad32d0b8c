import { readOpenapi } from '../../spec/openapi/readOpenapi.ts';
import type { FuzzSchema } from './valueOf.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: FuzzSchema;
}
interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: FuzzSchema }>> };
  readonly responses?: Readonly<Record<string, unknown>>;
}

/** One operation of an OpenAPI file, as much as is needed to ask for it. */
export interface FuzzOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: FuzzSchema | undefined;
  /** Those of 500 and more that it may answer with. */
  readonly failures: readonly number[];
}

/** Every operation of an OpenAPI file of ours; `base` stands before its paths. */
export const fuzzOperations = (file: string, base = ''): readonly FuzzOperation[] =>
  Object.entries(readOpenapi(file)['paths'] as Readonly<Record<string, Readonly<Record<string, Described>>>>).flatMap(
    ([path, item]) =>
      ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => {
        const operation = item[method];
        if (operation === undefined) return [];
        const shared = (item['parameters'] as unknown as readonly Parameter[] | undefined) ?? [];
        return [
          {
            method: method.toUpperCase(),
            path: `${base}${path}`,
            parameters: [...shared, ...(operation.parameters ?? [])],
            body: Object.values(operation.requestBody?.content ?? {})[0]?.schema,
            failures: Object.keys(operation.responses ?? {})
              .map(Number)
              .filter((status) => status >= 500),
          },
        ];
      }),
  );
