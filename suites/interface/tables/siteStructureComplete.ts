import { platformKinds } from '../../../spec/platformKind.ts';
import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 2: id, level, name, parent id, link and platform id of every column. */
export const siteStructureComplete = createTableCheck({
  id: 'interface.site-structure-complete',
  entity: 'site-column',
  requirement: 'site-structure-table-2',
  table: 2,
  platforms: platformKinds,
  title: {
    'zh-CN': '网站结构接口给出表 2 的全部采集指标',
    en: 'The site structure interface gives every item of table 2',
  },
  also: (records, platformId) => {
    const foreign = records.findIndex(
      (record) => typeof record['platformId'] === 'string' && record['platformId'] !== platformId,
    );
    const top = Math.min(...records.map(({ level }) => (typeof level === 'number' ? level : Number.POSITIVE_INFINITY)));
    const rootless = records.findIndex(
      ({ level, parentColumnId }) =>
        typeof level === 'number' &&
        level > top &&
        (parentColumnId === undefined || parentColumnId === null || parentColumnId === ''),
    );
    return [
      ...(foreign < 0
        ? []
        : [
            {
              code: 'interface.platform-id-differs',
              message: {
                'zh-CN': '栏目的平台标识不是分配给该接入平台的标识。',
                en: 'A column carries a platform id other than the one assigned to this platform.',
              },
              expected: platformId,
              actual: records[foreign]?.['platformId'],
              pointer: `/records/${foreign}/platformId`,
              hint: {
                'zh-CN': '平台标识由上级教育管理部门分配，记录中须原样给出。',
                en: 'Use the platform id that the higher authority assigned, unchanged.',
              },
            },
          ]),
      ...(rootless < 0
        ? []
        : [
            {
              code: 'interface.parent-column-missing',
              message: {
                'zh-CN': '下级栏目没有给出上级栏目标识。',
                en: 'A column below the top level does not name its parent.',
              },
              expected: { level: top, or: 'a parentColumnId' },
              actual: {
                level: records[rootless]?.['level'],
                parentColumnId: records[rootless]?.['parentColumnId'] ?? null,
              },
              pointer: `/records/${rootless}/parentColumnId`,
              hint: {
                'zh-CN': '除首级栏目外，每个栏目都给出其上级栏目的标识。',
                en: 'Give the id of the parent for every column but those at the top.',
              },
            },
          ]),
    ];
  },
});
