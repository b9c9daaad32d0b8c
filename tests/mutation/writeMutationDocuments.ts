/** Writes docs/mutation in both languages from what `stryker run` left in `.stryker/mutation.json`; exits 1 below the score that we ask of ourselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Language } from '../../spec/localized.ts';
import { mutationScores } from './mutationScore.ts';
import type { FolderScore, MutationReport } from './mutationScore.ts';

const least = 85;

const texts = {
  en: {
    other: '[简体中文](mutation.zh-CN.md) · English',
    title: 'Mutation score of the judging code',
    about: `What decides over others has to be tested more strictly than they are. \`npm run mutation\` changes the code that reaches
verdicts at every place where a change makes sense (a comparison turned, a condition taken away, a block emptied; texts left
alone) and looks whether one of our own tests notices. At least ${least} % of the changes have to be noticed. Generated; do not edit.`,
    when: (day: string) => `Measured on ${day}.`,
    columns: ['folder', 'noticed', 'of them by a timeout', 'survived', 'never run', 'score'],
    all: '**all**',
  },
  'zh-CN': {
    other: '简体中文 · [English](mutation.md)',
    title: '判定代码的变异测试得分',
    about: `判定他人的代码，自身须经受更严格的检验。\`npm run mutation\` 在得出结论的代码中逐处作出有意义的改动（反转比较、去掉条件、
清空语句块；文字除外），看自有测试能否察觉。至少 ${least}% 的改动必须被察觉。本页自动生成，请勿手工修改。`,
    when: (day: string) => `测于 ${day}。`,
    columns: ['目录', '察觉', '其中因超时', '未察觉', '从未执行', '得分'],
    all: '**合计**',
  },
} as const satisfies Record<Language, unknown>;

const row = ({ folder, noticed, byTimeout, survived, uncovered, score }: FolderScore, all: string): string =>
  `| ${folder === '' ? all : `\`${folder}\``} | ${noticed} | ${byTimeout} | ${survived} | ${uncovered} | ${score.toFixed(1)} % |`;

const documentIn = (language: Language, scores: readonly FolderScore[], day: string): string => {
  const { other, title, about, when, columns, all } = texts[language];
  return `# ${title}

${other}

${about}

${when(day)}

| ${columns.join(' | ')} |
|${columns.map(() => '---').join('|')}|
${scores.map((one) => row(one, all)).join('\n')}
`;
};

const root = new URL('../../', import.meta.url);
const report = JSON.parse(readFileSync(new URL('.stryker/mutation.json', root), 'utf8')) as MutationReport;
const scores = mutationScores(report);
const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
writeFileSync(new URL('docs/mutation.md', root), documentIn('en', scores, day));
writeFileSync(new URL('docs/mutation.zh-CN.md', root), documentIn('zh-CN', scores, day));
const all = scores.at(-1)?.score ?? 0;
process.stdout.write(`${all.toFixed(1)} %\n`);
process.exitCode = all < least ? 1 : 0;
