import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encryptionSchemes } from '../encryptionSchemes.ts';
import { judgeVector } from './judgeVector.ts';
import { sealingVectors } from './sealingVectors.ts';
import type { VectorsDocument } from './vectorsDocument.ts';
import { vectorsDocument } from './vectorsDocument.ts';

const document = JSON.parse(readFileSync(new URL('../vectors.json', import.meta.url), 'utf8')) as VectorsDocument;

describe('spec/encryption/vectors.json', () => {
  test('is what follows from the schemes', () => {
    expect(vectorsDocument(document)).toEqual(document);
  });

  test.each(document.vectors)('$name: $outcome', (vector) => {
    expect(judgeVector(vector)).toBe(vector.outcome);
  });

  test('of every scheme there are right requests and each way of refusing', () => {
    for (const scheme of Object.keys(encryptionSchemes)) {
      const outcomes = new Set(document.vectors.filter((one) => one.scheme === scheme).map((one) => one.outcome));
      expect([scheme, [...outcomes].sort()]).toEqual([
        scheme,
        [
          'accepted',
          'nonce-replayed',
          'parameters-invalid',
          'parameters-missing',
          'permission-denied',
          'timestamp-out-of-range',
        ],
      ]);
    }
  });

  test('names are unique, and nothing but SM2 draws anew', () => {
    expect(new Set(document.vectors.map(({ name }) => name)).size).toBe(document.vectors.length);
    const drawn = (all: readonly (typeof document.vectors)[number][]) =>
      all.filter(({ scheme }) => scheme !== 'sm2-sm4');
    expect(drawn(sealingVectors())).toEqual(drawn(sealingVectors()));
  });

  test('what is kept under SM2 is made anew where it is no longer right', () => {
    const vectors = document.vectors.map((one) =>
      one.name === 'sm2-sm4 right' ? { ...one, headers: { ...one.headers, 'X-Monitoring-Signature': '00' } } : one,
    );
    const again = vectorsDocument({ ...document, vectors }).vectors.find(({ name }) => name === 'sm2-sm4 right');
    expect(again && judgeVector(again)).toBe('accepted');
  });
});
