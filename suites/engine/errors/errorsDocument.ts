import { errorCodes } from './errorCodes.ts';

/** The text of docs/errors.md. */
export const errorsDocument = (): string =>
  [
    '<!-- Generated from suites/engine/errors/errorCodes.ts by `npm run generate`. -->',
    '# 错误代码 · Error codes',
    '',
    '以下错误均以退出码 2 结束：需要使用者更正输入或环境，检测本身未得出结论。',
    '',
    'Each of these ends a command with exit code 2: something has to be put right first; nothing has been concluded about the platform.',
    '',
    ...Object.entries(errorCodes).flatMap(([code, hint]) => [`## ${code}`, '', hint['zh-CN'], '', hint.en, '']),
  ].join('\n');
