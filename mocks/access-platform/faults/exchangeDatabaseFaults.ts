import { exchangeFault as fault } from './exchangeFault.ts';
import type { Fault } from './fault.ts';

/** Deliberate violations in how the front database is made: its tables, its users and their rights, its clock and its transport. */
export const exchangeDatabaseFaults: readonly Fault[] = [
  fault('exchange-table-missing', 'data-tables', ['exchange.data-tables-complete'], {
    'zh-CN': '没有网站结构数据表',
    en: 'There is no table for the site structure',
  }),
  fault('exchange-column-missing', 'data-tables', ['exchange.data-tables-complete'], {
    'zh-CN': '网站结构表没有地址列',
    en: 'The site structure has no column for addresses',
  }),
  fault('exchange-number-as-text', 'data-tables', ['exchange.column-types-fit'], {
    'zh-CN': '网站结构表的层级存为文本',
    en: 'The level in the site structure is kept as text',
  }),
  fault('exchange-without-comments', 'data-tables', ['exchange.tables-have-comments'], {
    'zh-CN': '网站结构表没有注释',
    en: 'The table of the site structure has no comment',
  }),
  fault('exchange-log-table-missing', 'log-tables', ['exchange.log-table-prepared'], {
    'zh-CN': '没有日志类表',
    en: 'There is no log table',
  }),
  fault('exchange-key-without-platform-id', 'composite-keys-and-times', ['exchange.composite-primary-keys'], {
    'zh-CN': '网站结构表的主键不含平台标识',
    en: 'The primary key of the site structure leaves the platform id out',
  }),
  fault('exchange-time-as-text', 'single-time-field', ['exchange.time-field-is-a-time'], {
    'zh-CN': '网站结构表的更新时间存为文本',
    en: 'The update time of the site structure is kept as text',
  }),
  fault('exchange-time-not-indexed', 'single-time-field', ['exchange.time-field-indexed'], {
    'zh-CN': '网站结构表的更新时间没有索引',
    en: 'The update time of the site structure has no index',
  }),
  fault('exchange-time-in-seconds', 'single-time-field', ['exchange.time-field-precise'], {
    'zh-CN': '网站结构表的更新时间只精确到秒',
    en: 'The update time of the site structure has whole seconds only',
  }),
  fault(
    'exchange-one-user-for-both',
    ['front-database-users-created', 'exchange-user-rights'],
    ['exchange.two-users-created', 'exchange.exchange-user-cannot-delete'],
    { 'zh-CN': '推送与交换用的是同一个用户', en: 'One user serves for pushing and for exchange' },
  ),
  fault('exchange-push-user-cannot-delete', 'push-user-rights', ['exchange.push-user-may-do-all'], {
    'zh-CN': '数据推送用户没有删除权限',
    en: 'The push user may not delete',
  }),
  fault('exchange-exchange-user-may-delete', 'exchange-user-rights', ['exchange.exchange-user-cannot-delete'], {
    'zh-CN': '数据交换用户有删除权限',
    en: 'The exchange user may delete',
  }),
  fault('exchange-exchange-user-may-truncate', 'exchange-user-rights', ['exchange.exchange-user-cannot-delete'], {
    'zh-CN': '数据交换用户不能删除单行，却可以清空整张表',
    en: 'The exchange user may delete no row, but empty whole tables',
  }),
  fault('exchange-exchange-user-deletes-by-role', 'exchange-user-rights', ['exchange.exchange-user-cannot-delete'], {
    'zh-CN': '数据交换用户经两级角色得到删除权限',
    en: 'The exchange user has the right to delete by a role that was granted to its role',
  }),
  fault('exchange-exchange-user-may-grant', 'exchange-user-rights', ['exchange.accounts-own-nothing'], {
    'zh-CN': '数据交换用户可以把权限转授他人',
    en: 'The exchange user may pass its rights on to others',
  }),
  fault('exchange-push-user-alters-tables', 'push-user-rights', ['exchange.accounts-own-nothing'], {
    'zh-CN': '数据推送用户可以改动并删除数据类表',
    en: 'The push user may alter and drop the data tables',
  }),
  fault(
    'exchange-user-owns-schema',
    'exchange-user-rights',
    ['exchange.accounts-own-nothing', 'exchange.exchange-user-cannot-delete'],
    {
      'zh-CN': '数据交换用户拥有前置数据库的模式，可以改动表结构',
      en: 'The exchange user owns the schema of the front database and may change its tables',
    },
  ),
  fault('exchange-push-user-sees-others', 'push-user-rights', ['exchange.accounts-see-nothing-else'], {
    'zh-CN': '数据推送用户可以读取另一个系统的表',
    en: 'The push user may read a table of another system',
  }),
  fault('exchange-clock-ahead', 'front-database-clock', ['exchange.database-clock-agrees'], {
    'zh-CN': '前置数据库的时钟快两小时',
    en: 'The clock of the front database is two hours ahead',
  }),
  fault('exchange-clock-minutes-ahead', 'front-database-clock', ['exchange.database-clock-agrees'], {
    'zh-CN': '前置数据库的时钟快两分半钟',
    en: 'The clock of the front database is two and a half minutes ahead',
  }),
  fault('exchange-plain-login-accepted', 'exchange-encrypted', ['exchange.transport-encrypted'], {
    'zh-CN': '数据库服务器提供 TLS，却也接受不加密的登录',
    en: 'The database server offers TLS and lets people in without it as well',
  }),
  fault('exchange-without-encryption', 'exchange-encrypted', ['exchange.transport-encrypted'], {
    'zh-CN': '数据库服务器不提供 TLS',
    en: 'The database server offers no TLS',
  }),
  fault('exchange-key-of-other-columns', 'composite-keys-and-times', ['exchange.composite-primary-keys'], {
    'zh-CN': '网站结构表的复合主键由其他列组成，不含平台标识',
    en: 'The composite key of the site structure is of other columns and leaves the platform id out',
  }),
  fault(
    'exchange-exchange-user-deletes-by-function',
    'exchange-user-rights',
    ['exchange.exchange-user-cannot-delete'],
    {
      'zh-CN': '数据交换用户可以调用以所有者权限执行的函数删除栏目',
      en: 'The exchange user may call a function that deletes columns of the site with the rights of its owner',
    },
  ),
  fault('exchange-exchange-user-deletes-alerts', 'exchange-user-rights', ['exchange.exchange-user-cannot-delete'], {
    'zh-CN': '数据交换用户可以删除告警',
    en: 'The exchange user may delete alerts',
  }),
  fault('exchange-exchange-user-cannot-update', 'exchange-user-rights', ['exchange.exchange-user-cannot-delete'], {
    'zh-CN': '数据交换用户不能更新用户数据表',
    en: 'The exchange user may not update the table of users',
  }),
];
