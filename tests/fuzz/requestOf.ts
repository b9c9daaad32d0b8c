import * as fc from 'fast-check';
import type { FuzzOperation } from './fuzzOperations.ts';
import { nastyValues } from './nastyValues.ts';
import { valueOf } from './valueOf.ts';

/** A request as it goes over the wire. */
export interface FuzzRequest {
  readonly operation: FuzzOperation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? '').toWellFormed();
const headerText = (value: unknown): string =>
  text(value)
    .replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?')
    .slice(0, 4_000);
/** Mostly as it ought to be, now and then with escapes that are none. */
const escaped = (value: unknown): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(encodeURIComponent(text(value))) },
    { weight: 1, arbitrary: fc.constantFrom('%', '%zz', '%ff', '%2e%2e%2f', '//', '%00', ';a=b') },
  );
const knownPlace = /platformId|^id$|^entity$/;
const places = ['silent', 'bare', 'nobody', 't3-4-page-views', 'user', 'resource', 't4-1-resources'];

const types = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'nonsense',
  '',
];
const bodies = [
  '{',
  '[]',
  'null',
  '"x"',
  '{"a":1,"a":2}',
  '['.repeat(50_000),
  '{"__proto__":{"x":1}}',
  '\u0000',
  'a=b&a[]=c',
];

/** Requests for an operation: what its description asks for, changed here and there in every part that a client chooses. */
export const requestOf = (operation: FuzzOperation): fc.Arbitrary<FuzzRequest> => {
  const parameter = (place: string) => operation.parameters.filter((one) => one.in === place);
  const path = fc
    .tuple(
      ...operation.path
        .split('/')
        .map((part) =>
          part.startsWith('{')
            ? (knownPlace.test(part.slice(1, -1))
                ? fc.oneof(
                    { weight: 8, arbitrary: fc.constantFrom(...places) },
                    { weight: 1, arbitrary: fc.constantFrom(...nastyValues) },
                  )
                : valueOf(parameter('path').find((one) => part === `{${one.name}}`)?.schema ?? {})
              ).chain(escaped)
            : fc.constant(part),
        ),
    )
    .map((parts) => parts.join('/'));
  const query = fc
    .tuple(
      fc.record(Object.fromEntries(parameter('query').map((one) => [one.name, valueOf(one.schema ?? {})])), {
        requiredKeys: [],
      }),
      fc.oneof(
        { weight: 10, arbitrary: fc.constant('') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'a=b',
            '&&&',
            'page=1&page=2',
            '%',
            '=',
            '__proto__=x',
            'page[]=1',
            'x'.repeat(3_000),
          ),
        },
      ),
    )
    .map(([known, more]) =>
      [
        ...Object.entries(known).map(
          ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(text(value))}`,
        ),
        ...(more === '' ? [] : [more]),
      ].join('&'),
    );
  const headers = fc
    .record(Object.fromEntries(parameter('header').map((one) => [one.name, valueOf(one.schema ?? {})])), {
      requiredKeys: [],
    })
    .map((known) =>
      Object.fromEntries(Object.entries(known).map(([name, value]) => [name.toLowerCase(), headerText(value)])),
    );
  const body =
    operation.body === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 15, arbitrary: valueOf(operation.body).map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.constantFrom(...bodies) },
        );
  const type = fc.oneof(
    { weight: 15, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom(...types) },
  );
  const method = fc.oneof(
    { weight: 30, arbitrary: fc.constant(operation.method) },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'TRACE', 'PROPFIND', 'DELETE') },
  );
  return fc.tuple(path, query, headers, body, type, method).map(([at, asked, fields, content, kind, verb]) => ({
    operation,
    method: verb,
    path: `${at}${asked === '' ? '' : `?${asked}`}`.slice(0, 12_000),
    headers: content === undefined ? fields : { ...fields, 'content-type': kind },
    body: content,
  }));
};
