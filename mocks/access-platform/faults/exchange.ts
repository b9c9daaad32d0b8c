import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

const fault = (
  id: string,
  severity: Fault['severity'],
  violates: string | Fault['violates'],
  caughtBy: Fault['caughtBy'],
  title: Localized,
): Fault => ({
  id,
  channel: 'exchange',
  title,
  platforms: platformKinds,
  violates: typeof violates === 'string' ? [violates] : violates,
  caughtBy,
  severity,
});

/** Deliberate violations in the exchange channel. */
export const exchangeFaults: readonly Fault[] = [
  fault('exchange-nothing-pushed', 'failed', 'front-database-prepared', ['exchange.front-database-holds-data'], {
    'zh-CN': '前置数据库建好了，却从不推送数据',
    en: 'The front database is there, but nothing is ever pushed',
  }),
  fault('exchange-table-missing', 'warning', 'data-tables', ['exchange.data-tables-complete'], {
    'zh-CN': '没有网站结构数据表',
    en: 'There is no table for the site structure',
  }),
  fault('exchange-column-missing', 'warning', 'data-tables', ['exchange.data-tables-complete'], {
    'zh-CN': '网站结构表没有地址列',
    en: 'The site structure has no column for addresses',
  }),
  fault('exchange-number-as-text', 'warning', 'data-tables', ['exchange.column-types-fit'], {
    'zh-CN': '网站结构表的层级存为文本',
    en: 'The level in the site structure is kept as text',
  }),
  fault('exchange-without-comments', 'warning', 'data-tables', ['exchange.tables-have-comments'], {
    'zh-CN': '网站结构表没有注释',
    en: 'The table of the site structure has no comment',
  }),
  fault('exchange-log-table-missing', 'warning', 'log-tables', ['exchange.log-table-prepared'], {
    'zh-CN': '没有日志类表',
    en: 'There is no log table',
  }),
  fault(
    'exchange-key-without-platform-id',
    'warning',
    'composite-keys-and-times',
    ['exchange.composite-primary-keys'],
    { 'zh-CN': '网站结构表的主键不含平台标识', en: 'The primary key of the site structure leaves the platform id out' },
  ),
  fault('exchange-time-as-text', 'warning', 'single-time-field', ['exchange.time-field-is-a-time'], {
    'zh-CN': '网站结构表的更新时间存为文本',
    en: 'The update time of the site structure is kept as text',
  }),
  fault('exchange-time-not-indexed', 'warning', 'single-time-field', ['exchange.time-field-indexed'], {
    'zh-CN': '网站结构表的更新时间没有索引',
    en: 'The update time of the site structure has no index',
  }),
  fault('exchange-time-in-seconds', 'warning', 'single-time-field', ['exchange.time-field-precise'], {
    'zh-CN': '网站结构表的更新时间只精确到秒',
    en: 'The update time of the site structure has whole seconds only',
  }),
  fault(
    'exchange-update-time-in-future',
    'warning',
    'changes-advance-update-time',
    ['exchange.update-times-plausible'],
    { 'zh-CN': '网站结构表的更新时间在未来', en: 'The update times of the site structure lie in the future' },
  ),
  fault(
    'exchange-created-after-update',
    'warning',
    'changes-advance-update-time',
    ['exchange.update-times-plausible'],
    {
      'zh-CN': '网站结构表的创建时间晚于更新时间',
      en: 'Rows of the site structure are created after they were updated',
    },
  ),
  {
    ...fault(
      'exchange-platform-id-unknown',
      'warning',
      'platform-id-distinguishes',
      ['exchange.rows-carry-the-platform-id'],
      { 'zh-CN': '网站结构表写入的不是分配的平台标识', en: 'The site structure is pushed under another platform id' },
    ),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault('exchange-push-user-cannot-delete', 'warning', 'push-user-rights', ['exchange.push-user-may-do-all'], {
    'zh-CN': '数据推送用户没有删除权限',
    en: 'The push user may not delete',
  }),
  fault(
    'exchange-exchange-user-may-delete',
    'warning',
    'exchange-user-rights',
    ['exchange.exchange-user-cannot-delete'],
    { 'zh-CN': '数据交换用户有删除权限', en: 'The exchange user may delete' },
  ),
  fault(
    'exchange-exchange-user-may-truncate',
    'failed',
    'exchange-user-rights',
    ['exchange.exchange-user-cannot-delete'],
    {
      'zh-CN': '数据交换用户不能删除单行，却可以清空整张表',
      en: 'The exchange user may delete no row, but empty whole tables',
    },
  ),
  fault(
    'exchange-exchange-user-deletes-by-role',
    'failed',
    'exchange-user-rights',
    ['exchange.exchange-user-cannot-delete'],
    {
      'zh-CN': '数据交换用户经两级角色得到删除权限',
      en: 'The exchange user has the right to delete by a role that was granted to its role',
    },
  ),
  fault('exchange-exchange-user-may-grant', 'failed', 'exchange-user-rights', ['exchange.accounts-own-nothing'], {
    'zh-CN': '数据交换用户可以把权限转授他人',
    en: 'The exchange user may pass its rights on to others',
  }),
  fault('exchange-push-user-alters-tables', 'failed', 'push-user-rights', ['exchange.accounts-own-nothing'], {
    'zh-CN': '数据推送用户可以改动并删除数据类表',
    en: 'The push user may alter and drop the data tables',
  }),
  fault(
    'exchange-user-owns-schema',
    'warning',
    'exchange-user-rights',
    ['exchange.accounts-own-nothing', 'exchange.exchange-user-cannot-delete'],
    {
      'zh-CN': '数据交换用户拥有前置数据库的模式，可以改动表结构',
      en: 'The exchange user owns the schema of the front database and may change its tables',
    },
  ),
  fault('exchange-push-user-sees-others', 'warning', 'push-user-rights', ['exchange.accounts-see-nothing-else'], {
    'zh-CN': '数据推送用户可以读取另一个系统的表',
    en: 'The push user may read a table of another system',
  }),
  fault('exchange-clock-ahead', 'failed', 'front-database-clock', ['exchange.database-clock-agrees'], {
    'zh-CN': '前置数据库的时钟快两小时',
    en: 'The clock of the front database is two hours ahead',
  }),
  fault('exchange-clock-minutes-ahead', 'failed', 'front-database-clock', ['exchange.database-clock-agrees'], {
    'zh-CN': '前置数据库的时钟快两分半钟',
    en: 'The clock of the front database is two and a half minutes ahead',
  }),
  fault('exchange-plain-login-accepted', 'failed', 'exchange-encrypted', ['exchange.transport-encrypted'], {
    'zh-CN': '数据库服务器提供 TLS，却也接受不加密的登录',
    en: 'The database server offers TLS and lets people in without it as well',
  }),
  fault('exchange-without-encryption', 'warning', 'exchange-encrypted', ['exchange.transport-encrypted'], {
    'zh-CN': '数据库服务器不提供 TLS',
    en: 'The database server offers no TLS',
  }),
  {
    ...fault('exchange-full-push-loses-rows', 'warning', 'full-then-increments', ['exchange.full-push-is-complete'], {
      'zh-CN': '全量推送漏掉五分之一的栏目',
      en: 'The full push loses every fifth column of the site',
    }),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault(
    'exchange-push-returns-early',
    'failed',
    'push-before-extraction',
    ['exchange.push-finished-before-extraction'],
    { 'zh-CN': '推送未完成即宣告完成', en: 'A push is said to be finished before it is' },
  ),
  fault(
    'exchange-insert-without-update-time',
    'failed',
    'changes-advance-update-time',
    ['exchange.insert-sets-update-time'],
    { 'zh-CN': '新插入的记录更新时间停在 1970 年', en: 'Inserted rows have an update time in 1970' },
  ),
  fault(
    'exchange-update-keeps-update-time',
    'failed',
    'changes-advance-update-time',
    ['exchange.update-advances-update-time'],
    { 'zh-CN': '更新记录时不推进更新时间', en: 'Updates do not advance the update time' },
  ),
  fault(
    'exchange-soft-delete-keeps-update-time',
    'failed',
    'changes-advance-update-time',
    ['exchange.soft-delete-advances-update-time'],
    { 'zh-CN': '软删除记录时不推进更新时间', en: 'Soft deletes do not advance the update time' },
  ),
  fault(
    'exchange-full-push-turns-time-back',
    'failed',
    'changes-advance-update-time',
    ['exchange.update-times-never-go-back'],
    { 'zh-CN': '再次全量推送时，用户的更新时间倒退', en: 'Another full push turns the update time of users back' },
  ),
  fault('exchange-physical-delete', 'warning', 'full-then-increments', ['exchange.deletion-is-soft'], {
    'zh-CN': '删除有地区的用户时，把整行从前置数据库中移除',
    en: 'Deleting a user with a region removes the row from the front database',
  }),
  fault(
    'exchange-increments-without-updates',
    'warning',
    'full-then-increments',
    ['exchange.increments-bring-updates'],
    { 'zh-CN': '增量推送不含更新', en: 'Incremental pushes leave updates out' },
  ),
  fault(
    'exchange-inserts-carry-business-time',
    'warning',
    'full-then-increments',
    ['exchange.increments-equal-tables'],
    {
      'zh-CN': '新增栏目的更新时间是业务发生的时刻，早于写入一小时',
      en: 'New columns of the site carry the time of the business, an hour before they are written',
    },
  ),
  {
    ...fault('exchange-full-push-removes-rows', 'warning', 'full-then-increments', ['exchange.rows-do-not-vanish'], {
      'zh-CN': '再次全量推送时物理删除一条记录',
      en: 'Another full push removes a row',
    }),
    echoes: ['indicators.stocks-agree-across-channels', 'indicators.flows-agree-across-channels'],
  },
  {
    ...fault('exchange-full-push-resurrects', 'warning', 'full-then-increments', ['exchange.deleted-stays-deleted'], {
      'zh-CN': '全量推送把已软删除的用户写成有效',
      en: 'Full pushes write softly deleted users as alive',
    }),
    echoes: ['indicators.stocks-agree-across-channels'],
  },
  fault('exchange-deletions-logged-as-updates', 'warning', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '变更日志把删除记为更新',
    en: 'The change log calls deletions updates',
  }),
  fault('exchange-inserts-not-logged', 'warning', 'log-tables', ['exchange.changes-are-logged'], {
    'zh-CN': '插入记录时不写变更日志',
    en: 'Insertions are not written to the change log',
  }),
];
