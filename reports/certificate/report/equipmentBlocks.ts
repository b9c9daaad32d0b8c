import type { Language } from '../../../spec/localized.ts';
import type { Block } from '../../document/block.ts';
import type { Report } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { showDuration } from '../../text/showDuration.ts';
import type { Equipment } from './equipment.ts';
import { reportTexts } from './reportTexts.ts';

const origins: Readonly<Record<Equipment['suite']['origin'], Readonly<Record<Language, string>>>> = {
  package: { 'zh-CN': '与发布时的文件清单一致', en: 'as published, file by file' },
  checkout: { 'zh-CN': '源码检出，无未提交的改动', en: 'a clean checkout' },
  altered: { 'zh-CN': '有改动', en: 'altered' },
  unknown: { 'zh-CN': '无从核对', en: 'nothing to compare with' },
};

/** What was examined with: suite, profile, runs, clock. */
export const equipmentBlocks = (
  runs: readonly Report[],
  { suite, clock }: Equipment,
  language: Language,
): readonly Block[] => {
  const say = (text: keyof typeof reportTexts): string => reportTexts[text][language];
  const [first] = runs;
  const compared =
    clock.offsetMs === null
      ? say('clockUncompared')
      : language === 'en'
        ? `${clock.offsetMs} ms (± ${clock.uncertaintyMs ?? 0} ms) from ${clock.server ?? ''}`
        : `与 ${clock.server ?? ''} 相差 ${clock.offsetMs} 毫秒（± ${clock.uncertaintyMs ?? 0} 毫秒）`;
  return [
    {
      kind: 'facts',
      rows: [
        [say('suite'), `heyan ${suite.version}`],
        [say('suiteHash'), suite.hash],
        [say('integrity'), `${origins[suite.origin][language]}${suite.detail === '' ? '' : ` (${suite.detail})`}`],
        [
          say('profile'),
          first === undefined ? '' : `${first.profile.id} ${first.profile.version}\n${first.profile.hash}`,
        ],
        [say('system'), first === undefined ? '' : `Node ${first.run.environment.node}, ${first.run.environment.os}`],
        [say('clock'), compared],
      ],
    },
    { kind: 'heading', level: 2, text: say('runs') },
    {
      kind: 'table',
      head: [say('run'), say('browser'), say('seed'), say('started'), say('duration')],
      widths: [34, 14, 16, 22, 14],
      rows: runs.map(({ run }) => [
        run.id,
        run.browser,
        String(run.seed),
        beijingTime(run.startedAt),
        run.durationMs === null ? '—' : showDuration(run.durationMs),
      ]),
    },
  ];
};
