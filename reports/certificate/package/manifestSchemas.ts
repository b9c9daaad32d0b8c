import { platformKinds } from '../../../spec/platformKind.ts';
import { levels } from '../../../suites/engine/verdict/level.ts';

const text = { type: 'string' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const integer = { type: 'integer', minimum: 0 };
const numberOrNull = { type: ['number', 'null'] };
const record = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const list = (items: object) => ({ type: 'array', items });

const common = {
  version: { const: 1 },
  createdAt: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]{8,16}Z$' },
  certificate: record({ number: text, level: { enum: levels }, issuedOn: day, validUntil: day, laboratory: text }),
  product: record({
    name: text,
    version: text,
    vendor: text,
    kind: { enum: platformKinds },
    platformId: text,
    address: text,
  }),
  suite: record({ version: text, hash: text, origin: text }),
  profile: record({ id: text, version: text, hash: text }),
  clock: record({ server: { type: ['string', 'null'] }, offsetMs: numberOrNull, uncertaintyMs: numberOrNull }),
  runs: list(record({ id: text, seed: { type: 'number' }, browser: text, startedAt: text })),
  timeStamp: record({ server: text, nonce: { type: 'string', pattern: '^[0-9a-f]{2,64}$' } }),
  keys: list(record({ algorithm: { enum: ['ed25519', 'sm2'] }, publicKey: text })),
  files: list(record({ path: text, size: integer, sha256: hash, sm3: hash, blocks: list(text) })),
};

/** JSON schemas of the two manifests, by `format`: what a verifier relies on once the signatures hold. Whoever likes may sign what is none. */
export const manifestSchemas = {
  'heyan-certification': record({ format: { const: 'heyan-certification' }, ...common }, ['timeStamp']),
  'heyan-surveillance': record(
    {
      format: { const: 'heyan-surveillance' },
      ...common,
      surveillance: record({
        on: day,
        laboratory: text,
        outcome: { enum: ['conformant', 'nonconformant', 'incomplete'] },
        reasons: list(record({ 'zh-CN': text, en: text })),
        certificateSha256: hash,
      }),
    },
    ['timeStamp'],
  ),
} as const;
