import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../cli/commands/commands.ts';
import { flags } from '../cli/line/flags.ts';
import { besideQuantities } from '../spec/indicators/beside/besideQuantities.ts';
import { indicators } from '../spec/indicators/indicators.ts';
import { requirements } from '../spec/requirements/requirements.ts';
import { checks } from '../suites/checks.ts';
import { verdictNames } from '../suites/engine/verdict/verdictNames.ts';
import { headingAnchor } from './site/contents/headingAnchor.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const markdown = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name.endsWith('.md') ? [join(folder, entry.name)] : [],
  );
const examples = ['python', 'node', 'java', 'sealing'].map((name) => `examples/${name}`);
const documents = ['.', 'docs', 'docs/decisions', 'docs/ci', ...examples].flatMap(markdown);
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '');

describe('documents', () => {
  it('finds them', () => {
    expect(documents).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.zh-CN.md',
        'docs/integrate.md',
        'docs/decisions/0001-node-24-as-a-dev-dependency.md',
      ]),
    );
  });

  it.each(documents)('%s links only to what is there', (name) => {
    const links = [...withoutCode(read(name)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', fragment] = link.split('#');
      const file = path === '' ? name : join(dirname(name), path);
      if (!existsSync(join(root, file))) return true;
      return (
        fragment !== undefined &&
        ![...read(file).matchAll(/^#+ (.+)$/gm)].some(
          ([, heading = '']) => headingAnchor(heading) === decodeURIComponent(fragment),
        )
      );
    });
    expect(broken).toEqual([]);
  });

  it.each(documents.filter((name) => name.endsWith('.zh-CN.md')))(
    '%s is built like its English counterpart',
    (name) => {
      const [chinese = [], english = []] = [name, name.replace('.zh-CN', '')].map(
        (one) => withoutCode(read(one)).match(/^#+ |^\|/gm) ?? [],
      );
      expect(chinese).toEqual(english);
    },
  );

  it.each(documents)('%s shows only commands and flags that exist', (name) => {
    const lines =
      read(name).match(/(?:npm run heyan|npm run conformance|npm test|heyan run|npx heyan)(?: [^`\n]*)?/g) ?? [];
    const unknownFlags = lines
      .flatMap((line) => [...line.matchAll(/ --([a-z][a-z-]*)/g)].map(([, flag = '']) => flag))
      .filter((flag) => !Object.hasOwn(flags, flag) && flag !== 'project');
    const words = lines.flatMap((line) => /^npm run heyan -- ([a-z-]+)/.exec(line)?.[1] ?? []);
    const unknownWords = words.filter((word) => !commands.has(word));
    expect({ unknownFlags, unknownWords }).toEqual({ unknownFlags: [], unknownWords: [] });
  });

  it.each(documents)('%s names only requirements and checks that exist', (name) => {
    const explained = [...read(name).matchAll(/explain ([a-z][a-z.-]+)|requirement: '([a-z-]+)'/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
    const known = [...requirements, ...checks].map(({ id }) => id);
    expect(explained.filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each([
    ['docs/verdicts.md', 'en'],
    ['docs/verdicts.zh-CN.md', 'zh-CN'],
  ] as const)('%s explains every result of a check, by the name that reports give it', (name, language) => {
    const explained = [...read(name).matchAll(/^\| ([^`|]+) \|/gm)].map(([, first]) => first);
    expect(explained).toEqual(expect.arrayContaining(Object.values(verdictNames).map((text) => text[language])));
  });

  it.each(['docs/draft-defects.md', 'docs/draft-defects.zh-CN.md'])('%s numbers each defect once', (name) => {
    const numbers = [...read(name).matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
  });

  it.each(['docs/draft-defects.md', 'docs/draft-defects.zh-CN.md'])('%s names only what exists', (name) => {
    const known = [...requirements, ...indicators, ...besideQuantities].map(({ id }) => id);
    const named = [...read(name).matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id = '']) => id);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });
});
