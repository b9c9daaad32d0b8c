import { expect, it } from 'vitest';
import { mutationScores } from './mutationScore.ts';

it('counts what was noticed by folder and in all; what could not be run counts neither way', () => {
  const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) }) as never;
  expect(
    mutationScores({
      files: {
        'b/one.ts': mutants('Killed', 'Survived'),
        'a/two.ts': mutants('Killed', 'Timeout', 'NoCoverage', 'CompileError'),
        'a/three.ts': mutants('Ignored', 'Killed'),
      },
    }),
  ).toEqual([
    { folder: 'a', noticed: 3, byTimeout: 1, survived: 0, uncovered: 1, score: 75 },
    { folder: 'b', noticed: 1, byTimeout: 0, survived: 1, uncovered: 0, score: 50 },
    { folder: '', noticed: 4, byTimeout: 1, survived: 1, uncovered: 1, score: 400 / 6 },
  ]);
});
