import { platformKinds } from '../../../spec/platformKind.ts';
import { sourceLists } from '../sources/sourceLists.ts';

/** No control characters and no half surrogate pairs: what is registered stands in every row that is landed, and in headers. */
const pattern = '^[^\\p{Cc}\\p{Cs}]*$';
const text = { type: 'string', minLength: 1, maxLength: 200, pattern } as const;
/** How an access platform is registered (`RegisteredPlatform`), as JSON Schema. */
export const registrationSchema = {
  type: 'object',
  required: ['platformId', 'name', 'kind', 'appKey'],
  properties: {
    platformId: { type: 'string', minLength: 1, maxLength: 64, pattern },
    name: text,
    kind: { enum: platformKinds },
    appKey: text,
    hosts: { type: 'array', maxItems: 100, items: text, default: [] },
    interfaces: {
      type: 'object',
      required: ['urls', 'credentials'],
      properties: {
        urls: { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
        credentials: { type: 'object' },
      },
    },
    frontDatabase: {
      type: 'object',
      required: ['type', 'host', 'port', 'database', 'user', 'password'],
      properties: {
        type: { enum: ['postgresql', 'mysql'] },
        host: text,
        port: { type: 'integer', minimum: 1, maximum: 65535 },
        database: text,
        user: text,
        password: { type: 'string' },
        schema: text,
        tls: { enum: ['prefer', 'require', 'disable'] },
        ca: { type: 'string', maxLength: 100_000, pattern: String.raw`^\s*-----BEGIN CERTIFICATE-----` },
      },
    },
    sources: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.keys(sourceLists).map((name) => [
          name,
          {
            type: 'object',
            required: ['url', 'token'],
            properties: { url: { type: 'string', format: 'uri' }, token: text },
          },
        ]),
      ),
    },
  },
} as const;
