import type { ClosedLoop, Expectation, Insert } from './closedLoop.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

const insertUser = (context: CheckContext, insert: Insert, name: (part: string) => string): Promise<string> =>
  insert('user', {
    userId: name('user'),
    type: 'teacher',
    regionCode: '110000',
    registeredTime: new Date(context.clock.now()).toISOString(),
  });

const resource: ClosedLoop = {
  id: 'indicators.resources-closed-loop',
  kinds: ['resource'],
  channel: 'interface',
  verifies: ['resources-obtained'],
  title: {
    'zh-CN': '新增、软删除一个资源和一个用户，表 4 的资源与用户指标随之增减',
    en: 'A resource and a user added and soft-deleted show in the resource and user indicators of table 4',
  },
  entities: ['resource', 'user'],
  indicators: [
    't4-1-resources',
    't4-2-resources-by-type',
    't4-3-resources-by-source',
    't4-4-resources-by-stage',
    't4-5-resources-by-subject',
    't4-6-users',
    't4-7-users-by-type',
  ],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const resourceId = name('resource');
    await insert('resource', {
      resourceId,
      title: '运行监测核验用资源',
      type: 'video',
      source: 'enterprise',
      stage: 'higher',
      subject: 'ZY0901',
      url: `${context.target.url}/resources/${resourceId}`,
      durationSeconds: 120,
    });
    await insertUser(context, insert, name);
    return [
      { indicator: 't4-1-resources', rise: 1 },
      { indicator: 't4-2-resources-by-type', dimensions: { type: 'video' }, rise: 1 },
      { indicator: 't4-3-resources-by-source', dimensions: { source: 'enterprise' }, rise: 1 },
      { indicator: 't4-4-resources-by-stage', dimensions: { stage: 'higher' }, rise: 1 },
      { indicator: 't4-5-resources-by-subject', dimensions: { stage: 'higher', subject: 'ZY0901' }, rise: 1 },
      { indicator: 't4-6-users', rise: 1 },
      { indicator: 't4-7-users-by-type', dimensions: { type: 'teacher' }, rise: 1 },
    ];
  },
};

const service: ClosedLoop = {
  id: 'indicators.services-closed-loop',
  kinds: ['service'],
  channel: 'interface',
  verifies: ['services-obtained'],
  title: {
    'zh-CN': '新增、软删除一个服务事项和一个用户，表 5 的事项与用户指标随之增减',
    en: 'A service item and a user added and soft-deleted show in the item and user indicators of table 5',
  },
  entities: ['service-item', 'user'],
  indicators: ['t5-1-service-items', 't5-5-users', 't5-6-users-by-type'],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const itemId = name('item');
    await insert('service-item', {
      itemId,
      name: '运行监测核验用事项',
      category: null,
      url: `${context.target.url}/items/${itemId}`,
    });
    await insertUser(context, insert, name);
    return [
      { indicator: 't5-1-service-items', rise: 1 },
      { indicator: 't5-5-users', rise: 1 },
      { indicator: 't5-6-users-by-type', dimensions: { type: 'teacher' }, rise: 1 },
    ];
  },
};

const management: ClosedLoop = {
  id: 'indicators.management-closed-loop',
  kinds: ['management'],
  channel: 'interface',
  verifies: ['management-obtained'],
  title: {
    'zh-CN': '新增、软删除一个管理业务事项和一个用户，表 6 的事项与用户指标随之增减',
    en: 'A management item and a user added and soft-deleted show in the item and user indicators of table 6',
  },
  entities: ['management-item', 'user'],
  indicators: ['t6-1-management-items', 't6-2-users', 't6-3-users-by-type'],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    await insert('management-item', { itemId: name('item'), name: '运行监测核验用事项' });
    await insertUser(context, insert, name);
    return [
      { indicator: 't6-1-management-items', rise: 1 },
      { indicator: 't6-2-users', rise: 1 },
      { indicator: 't6-3-users-by-type', dimensions: { type: 'teacher' }, rise: 1 },
    ];
  },
};

const columns: ClosedLoop = {
  id: 'indicators.columns-closed-loop',
  kinds: ['resource', 'service', 'management'],
  channel: 'interface',
  verifies: ['site-structure-two-scenes'],
  title: {
    'zh-CN': '新增、软删除一个栏目及其下级栏目，表 2 的六项指标随之增减',
    en: 'A column and one below it, added and soft-deleted, show in all six indicators of table 2',
  },
  entities: ['site-column'],
  indicators: [
    't2-1-column-id',
    't2-2-column-level',
    't2-3-column-name',
    't2-4-parent-column-id',
    't2-5-column-link',
    't2-6-platform-id',
  ],
  act: async (context, insert, name): Promise<readonly Expectation[]> => {
    const url = new URL(context.target.url);
    const parent = await insert('site-column', {
      columnId: name('column'),
      level: 1,
      name: '运行监测核验用栏目',
      parentColumnId: null,
      url: `${url.href}${name('column')}`,
    });
    await insert('site-column', {
      columnId: name('below'),
      level: 2,
      name: '运行监测核验用下级栏目',
      parentColumnId: parent,
      url: `${url.href}${name('below')}`,
    });
    return [
      { indicator: 't2-1-column-id', rise: 2 },
      { indicator: 't2-2-column-level', dimensions: { level: '1' }, rise: 1 },
      { indicator: 't2-2-column-level', dimensions: { level: '2' }, rise: 1 },
      { indicator: 't2-3-column-name', rise: 2 },
      { indicator: 't2-4-parent-column-id', dimensions: { parentColumnId: parent }, rise: 1 },
      { indicator: 't2-5-column-link', dimensions: { host: url.hostname }, rise: 2 },
      { indicator: 't2-6-platform-id', rise: 2 },
    ];
  },
};

/** Closed loops over the catalogues, by interface. */
export const catalogueLoops: readonly ClosedLoop[] = [columns, resource, service, management];
