import { createTableCheck } from '../calling/createTableCheck.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { isMissing } from '../reading/tableItemProblems.ts';

/** Codes and usual words for what is played, and so has a length. */
const played = /video|audio|视频|音频|微课|录像|录音/i;

/** Table 4 rows 1 to 5: resources by type, source, stage and subject; row 9: the length of what is played. */
export const resourceCatalogueComplete = createTableCheck({
  id: 'interface.resource-catalogue-complete',
  entity: 'resource',
  requirement: 'resources-table-4',
  table: 4,
  platforms: ['resource'],
  title: {
    'zh-CN': '数字资源目录接口给出表 4 统计资源所需的内容',
    en: 'The resource catalogue gives what table 4 counts resources by',
  },
  also: async (_context, { url, records }) => {
    const playable = records.filter(({ type }) => typeof type === 'string' && played.test(type));
    // One with a length shows that it is given; a stream may really have none. Nothing can be divided by a length of 0.
    const hasLength = ({ durationSeconds }: CandidateRecord): boolean =>
      !isMissing(durationSeconds) && Number(durationSeconds) !== 0;
    if (playable.length === 0 || playable.some(hasLength)) return [];
    return [
      {
        code: 'interface.table-item-missing',
        message: {
          'zh-CN': `${playable.length} 个视频、音频资源都没有时长（durationSeconds），无法计算观看完成度（表 4 第 9 行）。`,
          en: `None of ${playable.length} videos and audios has a length (durationSeconds): the completion of viewing (table 4 row 9) cannot be computed.`,
        },
        expected: { field: 'durationSeconds', value: 'present for what is played' },
        actual: playable[0]?.['durationSeconds'] ?? null,
        pointer: `${url}#/records/${playable[0] === undefined ? 0 : records.indexOf(playable[0])}/durationSeconds`,
        hint: {
          'zh-CN': '对视频、音频等可播放的资源给出以秒计的时长。',
          en: 'Give the length in seconds of what is played, videos and audios.',
        },
      },
    ];
  },
});
