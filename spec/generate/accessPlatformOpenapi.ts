import { entitySchemas } from '../entities/entities.ts';
import { entityNames } from '../entities/entityNames.ts';
import type { EntityName } from '../entities/entityName.ts';
import { keyField } from '../entities/keyField.ts';
import type { Profile } from '../profiles/profile.ts';
import { pascalCase } from './pascalCase.ts';

const json = (schema: unknown): object => ({ 'application/json': { schema } });
const error = (description: string): object => ({ description, content: json({ $ref: './error.schema.json' }) });
const references = (names: readonly string[]): readonly object[] =>
  names.map((name) => ({ $ref: `#/components/${name}` }));

const entityPaths = (entity: EntityName, path: string): Record<string, unknown> => {
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
            content: json({
              type: 'object',
              required: ['total', 'page', 'pageSize', 'records'],
              properties: {
                total: { type: 'integer', minimum: 0, description: 'Records in all pages' },
                page: { type: 'integer', minimum: 1 },
                pageSize: { type: 'integer', minimum: 1 },
                records: { type: 'array', items: { $ref: `../entities/${entity}.schema.json` } },
              },
            }),
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
  const { headers, paging, paths, scheme } = values.interfaces;
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
      ...entityNames.flatMap((entity) => (paths[entity] === undefined ? [] : [entityPaths(entity, paths[entity])])),
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
