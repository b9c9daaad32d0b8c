import type { Language, Localized } from '../../spec/localized.ts';
import type { Coverage, CoverageWay } from '../../spec/requirements/coverage.ts';
import { channelTexts } from './names/channelTexts.ts';

const wayTexts: Readonly<Record<CoverageWay, Localized>> = {
  beacon: channelTexts.beacon,
  interface: channelTexts.interface,
  exchange: channelTexts.exchange,
  source: { 'zh-CN': '接入平台之外的来源', en: 'A source that is not the access platform' },
};

/** The rows that stand for a requirement, a line for each group. */
export const coverageLines = ({ rows, groups, ways }: Coverage, language: Language): readonly string[] => {
  const zh = language === 'zh-CN';
  const asked =
    rows === 'all' ? (zh ? '各行都须取得' : 'every row') : zh ? '每组至少取得一行' : 'at least one row of each group';
  const by = ways?.map((way) => wayTexts[way][language]).join(zh ? '、' : ', ');
  return [
    `${zh ? '所需的行' : 'Rows'}: ${asked}${by === undefined ? '' : ` · ${by}`}`,
    ...groups.map(
      ({ name, indicators, quantities = [] }) =>
        `  ${name[language]}${zh ? '：' : ': '}${[...indicators, ...quantities].join(', ')}`,
    ),
  ];
};
