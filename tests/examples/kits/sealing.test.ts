import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../../fixtures/starting/testWhere.ts';
import type { VectorsDocument } from '../../../spec/encryption/vectors/vectorsDocument.ts';
import { kitPrograms } from './kitPrograms.ts';

const root = join(import.meta.dirname, '../../..');
const vectors = join(root, 'spec/encryption/vectors.json');
const document = JSON.parse(readFileSync(vectors, 'utf8')) as VectorsDocument;
const directory = mkdtempSync(join(tmpdir(), 'heyan-sealing-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A right request said to be wrong, and a wrong one said to be right: whoever compares nothing would not notice. */
const twisted = (): string => {
  const file = join(directory, 'twisted.json');
  const vectorsOf = document.vectors.map((one) => {
    if (one.name === 'sm4-cbc-hmac-sm3 right') return { ...one, outcome: 'parameters-invalid' };
    return one.name === 'sm2-sm4 signature-altered' ? { ...one, outcome: 'accepted' } : one;
  });
  writeFileSync(file, JSON.stringify({ ...document, vectors: vectorsOf }));
  return file;
};

const rows = [
  ['Python', findProgram(['python3']), ['sealing.py'], 'examples/python'],
  ['Node', process.execPath, ['sealing.mjs'], 'examples/node'],
  ['Go', kitPrograms.go, ['run', 'sealing.go'], 'examples/sealing/go'],
  ['PHP', kitPrograms.php, ['sealing.php'], 'examples/sealing/php'],
] as const;

describe('the sealing in other languages, by the shared vectors', () => {
  for (const [language, program, words, folder] of rows)
    testWhere(
      program === undefined ? { 'zh-CN': `本机没有 ${language}`, en: `${language} is not here` } : undefined,
      language,
      () => {
        const run = (file: string) =>
          spawnSync(program ?? '', [...words, file], { cwd: join(root, folder), encoding: 'utf8', timeout: 120_000 });

        test(
          `${language} accepts and refuses each request as we do, and opens what it sealed`,
          { timeout: 150_000 },
          () => {
            const ended = run(vectors);
            expect([ended.status, ended.stdout, ended.stderr]).toEqual([
              0,
              `${document.vectors.length} vectors, 0 wrong\n`,
              '',
            ]);
          },
        );

        test(`${language} notices what is not so`, { timeout: 150_000 }, () => {
          const ended = run(twisted());
          expect([ended.status, ended.stdout.trim().split('\n').sort()]).toEqual([
            1,
            [
              `${document.vectors.length} vectors, 2 wrong`,
              'sm2-sm4 signature-altered: expected accepted, but parameters-invalid',
              'sm4-cbc-hmac-sm3 right: expected parameters-invalid, but accepted',
            ].sort(),
          ]);
        });
      },
    );
});
