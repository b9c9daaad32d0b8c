import { readFileSync } from 'node:fs';
import type { TrustList } from '../../reports/certificate/package/trustList.ts';
import { readCertificates } from '../../reports/certificate/timestamp/readCertificates.ts';
import { createAjv } from '../../spec/createAjv.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

const text = { type: 'string', minLength: 1, maxLength: 500 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const validate = createAjv().compile<TrustList>({
  type: 'object',
  additionalProperties: false,
  required: ['version', 'keys', 'withdrawn'],
  properties: {
    version: { const: 1 },
    keys: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['algorithm', 'publicKey', 'name', 'validFrom', 'validUntil'],
        properties: {
          algorithm: { enum: ['ed25519', 'sm2'] },
          publicKey: { type: 'string', pattern: '^[0-9a-f]{64}$|^04[0-9a-f]{128}$' },
          name: text,
          validFrom: day,
          validUntil: day,
          withdrawnOn: day,
          reason: text,
        },
      },
    },
    timeStamping: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'certificate'],
        properties: {
          name: text,
          certificate: { type: 'string', maxLength: 100_000, pattern: '^-----BEGIN CERTIFICATE-----' },
        },
      },
    },
    withdrawn: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['number', 'on', 'reason'],
        properties: { number: text, on: day, reason: text },
      },
    },
  },
});

/** An authority that nobody can read would silently be none. */
const withReadableAuthorities = (list: TrustList, path: string): TrustList => {
  const unread = list.timeStamping?.find(({ certificate }) => readCertificates(certificate) === undefined);
  if (unread !== undefined)
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
      'zh-CN': `信任列表 ${path} 中“${unread.name}”的证书无法读取。`,
      en: `The certificate of “${unread.name}” in the trust list ${path} cannot be read.`,
    });
  return list;
};

/** A trust list of the user's. Throws a `UsageError` where it cannot be read, or would be misread. */
export const readTrustList = (path: string): TrustList => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (validate(parsed)) return withReadableAuthorities(parsed, path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? 'JSON');
    throw new UsageError(
      'HEYAN_PACKAGE_UNREADABLE',
      { 'zh-CN': `无法读取信任列表 ${path}（${code}）。`, en: `The trust list ${path} cannot be read (${code}).` },
      { cause: error },
    );
  }
  const [problem] = validate.errors ?? [];
  throw new UsageError('HEYAN_PACKAGE_UNREADABLE', {
    'zh-CN': `信任列表 ${path} 写法有误：${problem?.instancePath ?? ''} ${problem?.message ?? ''}。`,
    en: `The trust list ${path} is not written as one: ${problem?.instancePath ?? ''} ${problem?.message ?? ''}.`,
  });
};
