import { addressOf } from './addressOf.ts';
import type { Answer, Given, Method, Operation, PathOf } from './answers.ts';
import { send } from './send.ts';

/**
 * Calls an operation of the OpenAPI.
 * @throws ApiError where it is refused or not reached.
 */
export const call = async <M extends Method, P extends PathOf<M>>(
  method: M,
  pattern: P,
  given: Given<Operation<M, P>>,
): Promise<Answer<Operation<M, P>>> => {
  const { path, query, body, version, once } = given as Given<never>;
  const response = await send({
    method: method.toUpperCase(),
    path: addressOf(pattern, path ?? {}, query ?? {}),
    ...(body === undefined ? {} : { body }),
    headers: Object.fromEntries([
      ...(version === undefined ? [] : [['if-match', `"${String(version)}"`]]),
      ...(once === undefined ? [] : [['idempotency-key', String(once)]]),
    ]) as Readonly<Record<string, string>>,
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return (isJson ? await response.json() : undefined) as Answer<Operation<M, P>>;
};
