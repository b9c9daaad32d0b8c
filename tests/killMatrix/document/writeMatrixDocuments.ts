import { readFileSync, writeFileSync } from 'node:fs';
import { faults } from '../../../mocks/access-platform/faults/faults.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import { matrixChecks as checks } from '../matrixChecks.ts';
import { matrixFile } from '../matrixFile.ts';
import { matrixProblems } from '../matrixProblems.ts';
import { matrixDocument } from './matrixDocument.ts';

const documents = [
  ['kill-matrix.md', 'en'],
  ['kill-matrix.zh-CN.md', 'zh-CN'],
] as const;

/** Writes docs/kill-matrix in both languages from its data; with `check` writes nothing and tells what is stale. */
export const writeMatrixDocuments = ({ check = false } = {}): readonly string[] => {
  const matrix = matrixFile.read();
  if (matrix === undefined) return ['docs/kill-matrix.json is not there'];
  const today = { faults, checks, requirements };
  const stale = documents.flatMap(([name, language]) => {
    const place = new URL(`../../../docs/${name}`, import.meta.url);
    const wanted = matrixDocument(matrix, today, language);
    if (!check) writeFileSync(place, wanted);
    else if (readFileSync(place, 'utf8') !== wanted) return [`docs/${name} is not what its data say`];
    return [];
  });
  return [...stale, ...matrixProblems(matrix, { faults, checks, profile: referenceProfile() })];
};
