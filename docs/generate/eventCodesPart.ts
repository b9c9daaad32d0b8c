import { beaconParameters } from '../../spec/beaconParameters.ts';
import type { Localized } from '../../spec/localized.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { ProfileValues } from '../../spec/profiles/profileValues.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

type Code = keyof ProfileValues['beacon']['codes'];
const { resourceId, playedSegments, score } = beaconParameters;
const resource = `\`${resourceId}\``;

const events: readonly (readonly [Code, string, Localized, string])[] = [
  ['navigationExposure', 'EXP', { 'zh-CN': '导航栏进入可视区域', en: 'A navigation bar comes into view' }, ''],
  ['carouselExposure', 'EXP', { 'zh-CN': '轮播图进入可视区域', en: 'A carousel comes into view' }, ''],
  [
    'play',
    'OTHER',
    {
      'zh-CN': '播放了一段；报播放过的区间，不报末次位置',
      en: 'Something was played; the segments played, not the last position',
    },
    `${resource}, \`${playedSegments}\``,
  ],
  [
    'click',
    'CLK',
    {
      'zh-CN': '点击目标按钮（自动点击埋码之外）',
      en: 'A click on a target button, where it is not tracked automatically',
    },
    '',
  ],
  ['submit', 'OTHER', { 'zh-CN': '提交表单', en: 'A form is submitted' }, ''],
  ['like', 'CLK', { 'zh-CN': '点赞', en: 'A like' }, resource],
  ['forward', 'CLK', { 'zh-CN': '转发', en: 'A forward' }, resource],
  ['favourite', 'CLK', { 'zh-CN': '收藏', en: 'An addition to favourites' }, resource],
  ['rating', 'CLK', { 'zh-CN': '评分', en: 'A rating' }, `${resource}, \`${score}\``],
];

/** The event codes that tables 3 and 4 are computed from. */
export const eventCodesPart: Part = (language) => {
  const { codes } = referenceProfile().values.beacon;
  const rows = events.map(([name, type, meaning, properties]) => [
    `\`${codes[name]}\``,
    `\`${type}\``,
    meaning[language],
    properties,
  ]);
  return table(
    language === 'en' ? ['event code', 'type', 'when', 'properties'] : ['事件编码', '类型', '何时', '属性'],
    rows,
  );
};
