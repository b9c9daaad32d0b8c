import type { Language, Localized } from '../../spec/localized.ts';
import { verdictNames } from '../../suites/engine/verdict/verdictNames.ts';
import type { CheckResult, RunRecord } from '../../suites/engine/evidence/runRecord.ts';

const codesOf = (check: CheckResult): string => [...new Set(check.findings.map(({ code }) => code))].sort().join(', ');

/** Whether the stored outcome of a check shows itself again, and what else differs between the two runs. */
export const replayComparison = (stored: RunRecord, repeated: RunRecord, id: string): readonly Localized[] => {
  const [then, now] = [stored, repeated].map((record) => record.checks.find((check) => check.id === id));
  const circumstances: readonly Localized[] = [
    ...(stored.header.profile.hash === repeated.header.profile.hash
      ? []
      : [{ 'zh-CN': '注意：取值配置与当时不同。', en: 'Note: the profile is not that of the stored run.' }]),
    ...(stored.header.target.origin === 'reference' ||
    stored.header.target.fingerprint === repeated.header.target.fingerprint
      ? []
      : [
          {
            'zh-CN': '注意：被测平台的接入信息与当时不同。',
            en: 'Note: the platform describes itself otherwise than in the stored run.',
          },
        ]),
    ...(stored.header.heyan.version === repeated.header.heyan.version
      ? []
      : [
          {
            'zh-CN': `注意：当时的核验版本为 ${stored.header.heyan.version}。`,
            en: `Note: the stored run was made by heyan ${stored.header.heyan.version}.`,
          },
        ]),
  ];
  if (now === undefined) return circumstances;
  if (then === undefined)
    return [
      {
        'zh-CN': '那次运行未包含该项检查，无从比较。',
        en: 'The stored run did not include this check: there is nothing to compare with.',
      },
      ...circumstances,
    ];
  const [before, after] = [codesOf(then), codesOf(now)];
  if (then.verdict === now.verdict && before === after) {
    return [
      {
        'zh-CN': `与当时一致：${verdictNames[now.verdict]['zh-CN']}${after === '' ? '' : `（${after}）`}。`,
        en: `The same again: ${verdictNames[now.verdict].en}${after === '' ? '' : ` (${after})`}.`,
      },
      ...circumstances,
    ];
  }
  const told = (check: CheckResult, codes: string, language: Language): string =>
    `${verdictNames[check.verdict][language]}${codes === '' ? '' : ` (${codes})`}`;
  return [
    {
      'zh-CN': `与当时不同：当时为 ${told(then, before, 'zh-CN')}，现为 ${told(now, after, 'zh-CN')}。`,
      en: `Not the same: then ${told(then, before, 'en')}, now ${told(now, after, 'en')}.`,
    },
    ...circumstances,
  ];
};
