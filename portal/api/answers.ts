import type { components, paths } from '../../spec/generated/monitoringPlatform.ts';

/** The schemas of the OpenAPI, by name. */
export type Schemas = components['schemas'];

export type Method = 'get' | 'post' | 'put' | 'delete';

/** Paths that have this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never;
}[keyof paths];

export type Operation<M extends Method, P extends PathOf<M>> =
  paths[P] extends Readonly<Record<M, infer O>> ? O : never;

type JsonOf<R> = R extends { readonly content: { readonly 'application/json': infer B } } ? B : undefined;

/** What an operation answers when all is well; undefined where it has no body. */
export type Answer<O> = O extends { readonly responses: infer R }
  ? JsonOf<R[keyof R & (200 | 201 | 202 | 204)]>
  : never;

export type BodyOf<O> = O extends {
  readonly requestBody: { readonly content: { readonly 'application/json': infer B } };
}
  ? B
  : O extends { readonly requestBody?: { readonly content: { readonly 'application/json': infer B } } }
    ? B
    : undefined;

type PathPart<O> = O extends { readonly parameters: { readonly path: infer V extends object } }
  ? { readonly path: V }
  : { readonly path?: never };

type QueryOf<O> = O extends { readonly parameters: { readonly query?: infer V } } ? V : never;

/** What a call gives: parameters of path and query, body, version that was read, key of one press of a button. */
export type Given<O> = PathPart<O> & {
  readonly query?: QueryOf<O>;
  readonly body?: BodyOf<O>;
  readonly version?: number;
  readonly once?: string;
};
