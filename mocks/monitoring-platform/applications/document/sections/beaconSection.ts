import { beaconEvents } from '../../../../../spec/beaconEvents.ts';
import { beaconSnippet } from '../../../../../spec/beaconSnippet.ts';
import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** The code for its pages with its own key, and the event plan (7.1). */
export const beaconSection = ({
  platform,
  application,
  profile,
  origin,
  language,
  say,
}: DocumentSubject): readonly Block[] => {
  if (platform.appKey === '') return [];
  const { beacon } = profile.values;
  const deep = application.content.collection?.tracking === 'deep';
  return [
    { type: 'heading', level: 2, text: say('数据代码采集（7.1）', 'Beacons (7.1)') },
    {
      type: 'text',
      text: say(
        `放在每个页面的 head 中；仅接收来自以下主机的页面：${platform.hosts.join('、')}。`,
        `Goes into the head of every page; pages of these hosts are accepted: ${platform.hosts.join(', ')}.`,
      ),
    },
    {
      type: 'code',
      language: 'html',
      text: beaconSnippet(beacon, { appKey: platform.appKey, script: `${origin}/beacon.js`, language }),
    },
    { type: 'heading', level: 3, text: say('事件方案', 'Event plan') },
    {
      type: 'text',
      text: deep
        ? say(
            '页面浏览由脚本自动上报；深度埋码另行上报下列事件。',
            'Page views are reported by the script itself; deep tracking reports these events besides.',
          )
        : say(
            '页面浏览由脚本自动上报；基础埋码不要求下列事件，上报时采用这些编码。',
            'Page views are reported by the script itself; basic tracking does not need these events, and uses these codes where it reports them.',
          ),
    },
    {
      type: 'table',
      head: [say('事件编码', 'Event code'), say('类型', 'Type'), say('何时', 'When'), say('属性', 'Properties')],
      rows: beaconEvents.map(({ code, type, when, properties }) => [
        beacon.codes[code],
        type,
        when[language],
        properties.join(', '),
      ]),
    },
  ];
};
