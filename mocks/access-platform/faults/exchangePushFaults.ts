import { exchangeFault as fault } from './exchangeFault.ts';
import type { Fault } from './fault.ts';

/** Deliberate violations in what is pushed into the front database, and when. */
export const exchangePushFaults: readonly Fault[] = [
  fault('exchange-nothing-pushed', 'front-database-prepared', ['exchange.front-database-holds-data'], {
    'zh-CN': '前置数据库建好了，却从不推送数据',
    en: 'The front database is there, but nothing is ever pushed',
  }),
  fault('exchange-update-time-in-future', 'changes-advance-update-time', ['exchange.update-times-plausible'], {
    'zh-CN': '网站结构表的更新时间在未来',
    en: 'The update times of the site structure lie in the future',
  }),
  fault('exchange-created-after-update', 'changes-advance-update-time', ['exchange.update-times-plausible'], {
    'zh-CN': '网站结构表的创建时间晚于更新时间',
    en: 'Rows of the site structure are created after they were updated',
  }),
  {
    ...fault('exchange-platform-id-unknown', 'platform-id-distinguishes', ['exchange.rows-carry-the-platform-id'], {
      'zh-CN': '网站结构表写入的不是分配的平台标识',
      en: 'The site structure is pushed under another platform id',
    }),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  {
    ...fault('exchange-full-push-loses-rows', 'full-then-increments', ['exchange.full-push-is-complete'], {
      'zh-CN': '全量推送漏掉五分之一的栏目',
      en: 'The full push loses every fifth column of the site',
    }),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault('exchange-push-returns-early', 'push-before-extraction', ['exchange.push-finished-before-extraction'], {
    'zh-CN': '推送未完成即宣告完成',
    en: 'A push is said to be finished before it is',
  }),
  fault('exchange-insert-without-update-time', 'changes-advance-update-time', ['exchange.insert-sets-update-time'], {
    'zh-CN': '新插入的记录更新时间停在 1970 年',
    en: 'Inserted rows have an update time in 1970',
  }),
  fault('exchange-update-keeps-update-time', 'changes-advance-update-time', ['exchange.update-advances-update-time'], {
    'zh-CN': '更新记录时不推进更新时间',
    en: 'Updates do not advance the update time',
  }),
  fault(
    'exchange-soft-delete-keeps-update-time',
    'changes-advance-update-time',
    ['exchange.soft-delete-advances-update-time'],
    { 'zh-CN': '软删除记录时不推进更新时间', en: 'Soft deletes do not advance the update time' },
  ),
  fault('exchange-full-push-turns-time-back', 'changes-advance-update-time', ['exchange.update-times-never-go-back'], {
    'zh-CN': '再次全量推送时，用户的更新时间倒退',
    en: 'Another full push turns the update time of users back',
  }),
  fault('exchange-physical-delete', 'full-then-increments', ['exchange.deletion-is-soft'], {
    'zh-CN': '删除有地区的用户时，把整行从前置数据库中移除',
    en: 'Deleting a user with a region removes the row from the front database',
  }),
  fault('exchange-increments-without-updates', 'full-then-increments', ['exchange.increments-bring-updates'], {
    'zh-CN': '增量推送不含更新',
    en: 'Incremental pushes leave updates out',
  }),
  fault(
    'exchange-inserts-carry-business-time',
    ['full-then-increments', 'changes-advance-update-time'],
    ['exchange.increments-equal-tables', 'exchange.insert-sets-update-time'],
    {
      'zh-CN': '新增栏目的更新时间是业务发生的时刻，早于写入一小时',
      en: 'New columns of the site carry the time of the business, an hour before they are written',
    },
  ),
  {
    ...fault(
      'exchange-full-push-removes-rows',
      'full-then-increments',
      ['exchange.rows-do-not-vanish', 'exchange.full-push-is-complete'],
      {
        'zh-CN': '再次全量推送时物理删除一条记录',
        en: 'Another full push removes a row',
      },
    ),
    echoes: ['indicators.stocks-agree-across-channels', 'indicators.flows-agree-across-channels'],
  },
  {
    ...fault('exchange-full-push-resurrects', 'full-then-increments', ['exchange.deleted-stays-deleted'], {
      'zh-CN': '全量推送把已软删除的用户写成有效',
      en: 'Full pushes write softly deleted users as alive',
    }),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault('exchange-deletions-logged-as-updates', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '变更日志把删除记为更新',
    en: 'The change log calls deletions updates',
  }),
  fault('exchange-inserts-not-logged', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '插入记录时不写变更日志',
    en: 'Insertions are not written to the change log',
  }),
  {
    ...fault(
      'exchange-one-table-never-pushed',
      ['front-database-prepared', 'push-before-extraction'],
      ['exchange.front-database-holds-data', 'exchange.push-finished-before-extraction'],
      { 'zh-CN': '最后一张数据类表从不推送', en: 'The last of the data tables is never pushed' },
    ),
    echoes: [
      'indicators.stocks-agree-across-channels',
      'indicators.flows-agree-across-channels',
      'indicators.interactions-closed-loop',
    ],
  },
  fault('exchange-rare-characters-lost', 'front-database-prepared', ['exchange.contents-arrive-unchanged'], {
    'zh-CN': '推送时生僻字和表情变成问号',
    en: 'Rare characters and emoji become question marks in the push',
  }),
  fault(
    'exchange-times-cut-to-seconds',
    'front-database-prepared',
    ['exchange.contents-arrive-unchanged', 'exchange.agrees-with-interface'],
    {
      'zh-CN': '推送时业务时间的毫秒被去掉',
      en: 'Times of the business lose their milliseconds in the push',
    },
  ),
  fault('exchange-nulls-as-empty', 'front-database-prepared', ['exchange.contents-arrive-unchanged'], {
    'zh-CN': '推送时空值变成空字符串',
    en: 'What is null becomes an empty text in the push',
  }),
  fault('exchange-update-times-empty', 'changes-advance-update-time', ['exchange.update-times-plausible'], {
    'zh-CN': '网站结构表的更新时间为空',
    en: 'The update times of the site structure are empty',
  }),
  {
    ...fault(
      'exchange-rows-without-platform-id',
      'platform-id-distinguishes',
      ['exchange.rows-carry-the-platform-id'],
      {
        'zh-CN': '网站结构表三分之一的记录没有平台标识',
        en: 'A third of the rows of the site structure have no platform id',
      },
    ),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault('exchange-rows-of-another-platform', 'platform-id-distinguishes', ['exchange.rows-carry-the-platform-id'], {
    'zh-CN': '网站结构表中混有另一个平台的记录',
    en: 'Rows of another platform stand in the site structure',
  }),
  fault('exchange-pushes-after-extraction', 'push-before-extraction', ['exchange.push-finished-before-extraction'], {
    'zh-CN': '每日推送在清晨六点，晚于两点的抽取',
    en: 'The daily push is at six in the morning, after the extraction at two',
  }),
  {
    ...fault(
      'exchange-other-table-keeps-update-time',
      'changes-advance-update-time',
      ['exchange.update-advances-update-time'],
      {
        'zh-CN': '最后一张数据类表的更新不推进更新时间',
        en: 'Updates in the last of the data tables do not advance the update time',
      },
    ),
    echoes: ['indicators.flows-agree-across-channels'],
  },
  fault('exchange-batch-keeps-update-time', 'changes-advance-update-time', ['exchange.update-advances-update-time'], {
    'zh-CN': '一次推送几条更新时，只有第一条推进更新时间',
    en: 'Of several updates in one push only the first advances its update time',
  }),
  fault(
    'exchange-full-push-keeps-update-time',
    'changes-advance-update-time',
    ['exchange.update-advances-update-time'],
    {
      'zh-CN': '全量推送带来的更新不推进更新时间',
      en: 'Updates that come by a full push do not advance the update time',
    },
  ),
  {
    ...fault('exchange-one-table-deletes-rows', 'full-then-increments', ['exchange.deletion-is-soft'], {
      'zh-CN': '最后一张数据类表的删除把整行移除',
      en: 'Deleting from the last of the data tables removes the row',
    }),
    echoes: ['indicators.flows-agree-across-channels', 'indicators.interactions-closed-loop'],
  },
  fault(
    'exchange-one-table-increments-without-updates',
    'full-then-increments',
    ['exchange.increments-bring-updates'],
    {
      'zh-CN': '最后一张数据类表的增量推送不含更新',
      en: 'Incremental pushes of the last of the data tables leave updates out',
    },
  ),
  fault('exchange-one-table-not-logged', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '最后一张数据类表的变更不写日志',
    en: 'Changes in the last of the data tables are not logged',
  }),
  fault('exchange-log-times-behind', 'composite-keys-and-times', ['exchange.changes-are-logged'], {
    'zh-CN': '变更日志的创建时间比写入早一天',
    en: 'Entries of the change log carry a creation time a day before they are written',
  }),
  fault('exchange-log-of-another-platform', 'composite-keys-and-times', ['exchange.changes-are-logged'], {
    'zh-CN': '变更日志各行带的是别的平台标识',
    en: 'Entries of the change log carry the id of another platform',
  }),
  fault('exchange-second-update-lost', 'full-then-increments', ['exchange.increments-bring-updates'], {
    'zh-CN': '用户的第一次更新推送后，再次更新不再推送',
    en: 'Once an update of a user was pushed, later updates of it no longer are',
  }),
  fault('exchange-updates-in-part', 'full-then-increments', ['exchange.increments-bring-updates'], {
    'zh-CN': '增量推送更新时只写入变更字段中的第一个',
    en: 'Incremental pushes of an update write only the first of the fields that were changed',
  }),
  fault(
    'exchange-second-update-keeps-update-time',
    'changes-advance-update-time',
    ['exchange.update-advances-update-time'],
    { 'zh-CN': '用户再次更新时不推进更新时间', en: 'A second update of a user does not advance its update time' },
  ),
  fault('exchange-updates-not-logged', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '更新记录时不写变更日志',
    en: 'Updates are not written to the change log',
  }),
  fault('exchange-second-update-not-logged', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '同一用户再次更新时不写变更日志',
    en: 'A second update of the same user is not written to the change log',
  }),
  {
    ...fault('exchange-absent-numbers-as-zero', 'front-database-prepared', ['exchange.contents-arrive-unchanged'], {
      'zh-CN': '推送时没有的数值变成零',
      en: 'Numbers that are absent become zero in the push',
    }),
    platforms: ['resource'],
  },
  {
    ...fault('exchange-zeros-as-nothing', 'front-database-prepared', ['exchange.contents-arrive-unchanged'], {
      'zh-CN': '推送时数值零变成空',
      en: 'Numbers that are zero become nothing in the push',
    }),
    platforms: ['resource'],
  },
  {
    ...fault(
      'exchange-small-hours-a-day-early',
      'front-database-prepared',
      ['exchange.contents-arrive-unchanged', 'exchange.agrees-with-interface'],
      {
        'zh-CN': '推送时，零点至八点的时间取了世界时的日期，早了一天',
        en: 'Times between midnight and eight take the date of UTC in the push, and are a day early',
      },
    ),
  },
  {
    ...fault('exchange-emptied-fields-stay', 'full-then-increments', ['exchange.increments-bring-updates'], {
      'zh-CN': '增量推送更新时略过空值，清空的字段仍是原来的值',
      en: 'Incremental pushes of an update pass over what is null, so that a field that was emptied keeps its value',
    }),
    platforms: ['resource', 'service'],
  },
  fault('exchange-regions-cut-to-cities', 'front-database-prepared', ['exchange.contents-arrive-unchanged'], {
    'zh-CN': '推送时行政区划代码的末两位变成零',
    en: 'The last two digits of region codes become zero in the push',
  }),
];
