import { execFileSync } from 'node:child_process';
import { nearestWord } from '../../spec/nearestWord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { vitestProgram } from './vitestProgram.ts';

interface VitestFlag {
  readonly needsValue: boolean;
}

/** What vitest says of itself: `-t, --testNamePattern <pattern>`. */
const vitestFlags = (): ReadonlyMap<string, VitestFlag> => {
  const help = execFileSync(process.execPath, [vitestProgram(), 'run', '--help'], { encoding: 'utf8' });
  const lines = help.matchAll(/^ {2}(?:-(\w), )?--([\w.-]+)( <)?/gm);
  return new Map(
    [...lines].flatMap(([, short, long = '', value]) =>
      [short, long.replace(/^no-/, '')].flatMap((name) =>
        name === undefined ? [] : [[name, { needsValue: value !== undefined }] as const],
      ),
    ),
  );
};

const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Throws a `UsageError` for a flag of `npm test -- …` that vitest does not have, or that lacks its value: vitest itself ends in a stack trace. */
export const refuseVitestFlags = (words: readonly string[]): void => {
  const given = words.flatMap((word, at) => (/^--?[a-z]/i.test(word) ? [{ word, next: words[at + 1] }] : []));
  if (given.length === 0) return;
  const known = vitestFlags();
  for (const { word, next } of given) {
    const written = /^--?([^=.]+)/.exec(word)?.[1] ?? '';
    const name = camelCase(written.replace(/^no-/, ''));
    const flag = known.get(name);
    if (flag === undefined) {
      const near = nearestWord(name, [...known.keys()]);
      throw new UsageError('HEYAN_FLAG_UNKNOWN', {
        'zh-CN': `npm test 与 vitest 都没有参数 ${word}${near === undefined ? '' : `；是否应为 --${near}`}。`,
        en: `Neither npm test nor vitest has a flag ${word}${near === undefined ? '' : `; did you mean --${near}`}.`,
      });
    }
    const alone = !word.includes('=') && (next === undefined || next.startsWith('-'));
    if (flag.needsValue && alone && !word.startsWith('--no-') && !word.includes('.'))
      throw new UsageError('HEYAN_FLAG_VALUE', {
        'zh-CN': `参数 ${word} 须有取值。`,
        en: `The flag ${word} wants a value.`,
      });
  }
};
