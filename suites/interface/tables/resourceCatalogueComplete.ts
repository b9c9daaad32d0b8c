import { createTableCheck } from '../calling/createTableCheck.ts';

/** Table 4 rows 1 to 5: resources by type, source, stage and subject. */
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
});
