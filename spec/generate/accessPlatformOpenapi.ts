import { entitySchemas } from '../entities/entities.ts';
import { entityNames } from '../entities/entityNames.ts';
import type { EntityName } from '../entities/entityName.ts';
import { keyField } from '../entities/keyField.ts';
import type { Profile } from '../profiles/profile.ts';
import type { ProfileValues } from '../profiles/profileValues.ts';
import { pascalCase } from './pascalCase.ts';

const json = (schema: unknown): object => ({ 'application/json': { schema } });

/** An object schema that asks for values at JSON pointers. */
const objectOf = (leaves: readonly (readonly [pointer: string, schema: object])[]): object => {
  const properties = new Map<string, (readonly [string, object])[]>();
  for (const [pointer, schema] of leaves) {
    const [, key = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
    properties.set(key, [...(properties.get(key) ?? []), [rest, schema]]);
  }
  return {
    type: 'object',
    required: [...properties.keys()].map(plainKey),
    properties: Object.fromEntries(
      [...properties].map(([key, inner]) => [
        plainKey(key),
        inner.length === 1 && inner[0]?.[0] === '' ? inner[0][1] : objectOf(inner),
      ]),
    ),
  };
};
const plainKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const errorOf =
  ({ codePointer, messagePointer, mediaType, statusAs }: Interfaces['error']) =>
  (description: string): object => ({
    description: statusAs === 'body-code' ? `${description}; by a code in the body of a 200` : description,
    content: {
      [mediaType]: {
        schema:
          codePointer === '/error/code' && messagePointer === '/error/message'
            ? { $ref: './error.schema.json' }
            : objectOf([
                [codePointer, { type: ['string', 'integer'] }],
                [messagePointer, { type: 'string' }],
              ]),
      },
    },
  });

const pageOf = (
  entity: EntityName,
  { totalPointer, recordsPointer, codePointer, successCodes }: Interfaces['envelope'],
): object => {
  const beside = totalPointer.slice(0, totalPointer.lastIndexOf('/'));
  return objectOf([
    ...(codePointer === null ? [] : [[codePointer, { enum: [...successCodes] }] as const]),
    [totalPointer, { type: 'integer', minimum: 0, description: 'Records in all pages' }],
    // Where a platform has an envelope of its own, it need not say again what was asked for.
    ...(beside === ''
      ? ([
          ['/page', { type: 'integer', minimum: 1 }],
          ['/pageSize', { type: 'integer', minimum: 1 }],
        ] as const)
      : []),
    [recordsPointer, { type: 'array', items: { $ref: `../entities/${entity}.schema.json` } }],
  ]);
};

type Interfaces = ProfileValues['interfaces'];
const references = (names: readonly string[]): readonly object[] =>
  names.map((name) => ({ $ref: `#/components/${name}` }));

const entityPaths = (entity: EntityName, path: string, envelope: Interfaces['envelope']): Record<string, unknown> => {
  const { title, description, 'x-clause': clause, 'x-platforms': platforms } = entitySchemas[entity];
  const refusals = {
    '400': { $ref: '#/components/responses/BadRequest' },
    '401': { $ref: '#/components/responses/Unauthorised' },
    '403': { $ref: '#/components/responses/Forbidden' },
  };
  const headers = references([
    'parameters/appKey',
    'parameters/timestamp',
    'parameters/nonce',
    'parameters/algorithm',
    'parameters/parameters',
    'parameters/signature',
  ]);
  const common = { tags: [...platforms], 'x-clause': clause };
  return {
    [path]: {
      get: {
        ...common,
        operationId: `list${pascalCase(entity)}`,
        summary: `${title} / ${description}: a page of records, in an order that never changes`,
        parameters: [...headers, ...references(['parameters/page', 'parameters/pageSize', 'parameters/updatedSince'])],
        responses: {
          '200': {
            description: 'A page of records',
            content: json(pageOf(entity, envelope)),
          },
          ...refusals,
        },
      },
    },
    [`${path}/{id}`]: {
      get: {
        ...common,
        operationId: `get${pascalCase(entity)}`,
        summary: `${title} / ${description}: one record by its ${keyField(entity)}`,
        parameters: [...headers, { name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1 } }],
        responses: {
          '200': { description: 'The record', content: json({ $ref: `../entities/${entity}.schema.json` }) },
          ...refusals,
          '404': { $ref: '#/components/responses/NotFound' },
        },
      },
    },
  };
};

/**
 * OpenAPI 3.1 of the interfaces that an access platform offers (7.2), as a profile names them: one collection and its
 * items per entity of class `data`. Paths, header and parameter names are assumed values of the profile.
 */
export const accessPlatformOpenapi = ({ id, values }: Profile): object => {
  const { headers, paging, paths, scheme, envelope } = values.interfaces;
  const error = errorOf(values.interfaces.error);
  const header = (name: keyof typeof headers, description: string, pattern?: string): object => ({
    name: headers[name],
    in: 'header',
    required: true,
    description,
    schema: { type: 'string', minLength: 1, ...(pattern === undefined ? {} : { pattern }) },
  });
  const query = (name: string, description: string, schema: object): object => ({
    name,
    in: 'query',
    description,
    schema,
  });
  return {
    openapi: '3.1.0',
    info: {
      title: '接入平台数据接口 / Interfaces of an access platform',
      version: '1',
      summary: 'What an access platform offers to be collected by interface (7.2).',
      description: `Generated from the profile \`${id}\` and spec/entities by spec/generate/generateTypes.ts. Header parameters are sealed by the scheme \`${scheme}\` (docs/integrate).`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '{origin}/api/v1', variables: { origin: { default: 'http://127.0.0.1:8080' } } }],
    tags: [
      { name: 'resource', description: '资源类平台' },
      { name: 'service', description: '服务类平台' },
      { name: 'management', description: '管理类平台' },
    ],
    security: [],
    paths: Object.assign(
      {},
      ...entityNames.flatMap((entity) =>
        paths[entity] === undefined ? [] : [entityPaths(entity, paths[entity], envelope)],
      ),
    ) as object,
    components: {
      parameters: {
        appKey: header('appKey', 'Application key of the caller'),
        timestamp: header('timestamp', 'Milliseconds since 1970-01-01T00:00:00Z', '^[0-9]{1,15}$'),
        nonce: header('nonce', 'Used once', '^[0-9A-Za-z_-]{16,64}$'),
        algorithm: header('algorithm', 'Name of the scheme'),
        parameters: header('parameters', 'The encrypted parameters, Base64'),
        signature: header('signature', 'Signature of the canonical request, hexadecimal'),
        page: query(paging.pageParameter, 'Page, from 1', { type: 'integer', minimum: 1, default: 1 }),
        pageSize: query(paging.sizeParameter, 'Records per page', {
          type: 'integer',
          minimum: 1,
          maximum: paging.maximumSize,
          default: paging.defaultSize,
        }),
        updatedSince: query(
          paging.updatedSinceParameter,
          'Only records whose update time is not before this, soft-deleted ones included',
          { type: 'string', format: 'date-time' },
        ),
      },
      responses: {
        BadRequest: error('A query parameter is out of range'),
        Unauthorised: error('The header parameters are missing or do not verify'),
        Forbidden: error('The caller may not have this'),
        NotFound: error('There is no such record'),
      },
    },
  };
};
