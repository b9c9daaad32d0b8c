import { readFileSync } from 'node:fs';
import type { KeyFile } from '../../reports/certificate/signing/keyFile.ts';
import { keyId } from '../../reports/certificate/signing/keyId.ts';
import { createAjv } from '../../spec/createAjv.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';

const hex = { type: 'string', pattern: '^[0-9a-f]+$', maxLength: 300 };
const text = { type: 'string', minLength: 1, maxLength: 300 };
const number = { type: 'integer', minimum: 1 };
const validate = createAjv().compile<KeyFile>({
  type: 'object',
  required: ['format', 'version', 'algorithm', 'publicKey', 'keyId', 'name', 'createdOn', 'validUntil', 'encrypted'],
  properties: {
    format: { const: 'heyan-key' },
    version: { const: 1 },
    algorithm: { enum: ['ed25519', 'sm2'] },
    publicKey: hex,
    keyId: hex,
    name: text,
    createdOn: text,
    validUntil: text,
    encrypted: {
      type: 'object',
      required: ['N', 'r', 'p', 'salt', 'iv', 'tag', 'data'],
      properties: { N: number, r: number, p: number, salt: hex, iv: hex, tag: hex, data: hex },
    },
  },
});

const unusable = (zh: string, en: string, cause?: unknown): UsageError =>
  new UsageError('HEYAN_KEY_UNUSABLE', { 'zh-CN': zh, en }, { cause });

/** A key file as it stands, its private part closed. Throws a `UsageError`. */
export const readKeyFile = (path: string): KeyFile => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? 'JSON');
    throw unusable(`无法读取密钥文件 ${path}（${code}）。`, `The key file ${path} cannot be read (${code}).`, error);
  }
  if (!validate(parsed) || parsed.keyId !== keyId(parsed))
    throw unusable(`${path} 不是密钥文件，或已损坏。`, `${path} is no key file, or it is damaged.`);
  return parsed;
};
