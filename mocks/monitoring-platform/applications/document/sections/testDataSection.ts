import { isoTime } from '../../../../../spec/isoTime.ts';
import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** A record of each kind that it hands over, and an event, to try the connection with. */
export const testDataSection = async ({
  application,
  platform,
  profile,
  say,
}: DocumentSubject): Promise<readonly Block[]> => {
  // Some seconds of loading that nobody else needs.
  const { generateBusinessData } = await import('../../../../../fixtures/generators/generateBusinessData.ts');
  const { collection, environment } = application.content;
  const now = application.history.findLast(({ action }) => action === 'dispatch')?.at ?? application.updatedAt;
  const site = environment?.urls?.[0] ?? 'https://platform.example/';
  const data = generateBusinessData({ kind: platform.kind, seed: 8, scale: 1, origin: new URL(site).origin, now });
  const records = (collection?.entities ?? []).flatMap((entity): readonly Block[] => {
    const one = data.find((record) => record.entity === entity);
    if (one === undefined) return [];
    const createTime = isoTime(one.createTime);
    const record = {
      platformId: platform.platformId,
      ...one.fields,
      createTime,
      updateTime: createTime,
      isDeleted: false,
    };
    return [
      { type: 'heading', level: 3, text: entity },
      { type: 'code', language: 'json', text: JSON.stringify(record, null, 2) },
    ];
  });
  const query = new URLSearchParams({ logtype: '1', appKey: platform.appKey, _p_url: site });
  return [
    { type: 'heading', level: 2, text: say('测试数据', 'Test data') },
    ...(platform.appKey === ''
      ? []
      : ([
          {
            type: 'text',
            text: say(
              '一次页面浏览（在贵平台的主机上打开页面时由脚本发出）：',
              'One page view, as the script sends it from a page of yours:',
            ),
          },
          { type: 'code', language: 'text', text: `https://${profile.values.beacon.logHost}/v.gif?${query}` },
        ] satisfies Block[])),
    {
      type: 'text',
      text: say(
        '以下为虚构的记录，格式与正式数据相同：',
        'These records are invented; their form is that of real ones:',
      ),
    },
    ...records,
  ];
};
