import type { Supply } from '../verdict/supply.ts';
import type { Capability } from './capability.ts';

const how: Readonly<Record<Capability, Supply['how']>> = {
  pages: {
    'zh-CN': '提供可访问的首页（接入信息文档 pages.home）。',
    en: 'Name a home page that can be visited (`pages.home` of the access information).',
  },
  interfaces: {
    'zh-CN': '提供数据接口的地址与凭据（interfaces.urls，HEYAN_INTERFACE_*）。',
    en: 'Hand over addresses and credentials of the data interfaces (`interfaces.urls`, HEYAN_INTERFACE_*).',
  },
  'front-database': {
    'zh-CN': '提供前置数据库的地址与数据交换用户（frontDatabase，HEYAN_EXCHANGE_*）。',
    en: 'Hand over the address of the front database and its exchange user (`frontDatabase`, HEYAN_EXCHANGE_*).',
  },
  'front-database.push-user': {
    'zh-CN': '提供前置数据库的数据推送用户（frontDatabase.pushUser，HEYAN_PUSH_*）。',
    en: 'Hand over the push user of the front database (`frontDatabase.pushUser`, HEYAN_PUSH_*).',
  },
  control: {
    'zh-CN': '在测试环境提供检测控制接口（control.url 及其口令）。',
    en: 'Name the control endpoint of a test installation (`control.url` and its token).',
  },
  'application-record': {
    'zh-CN': '提供所接入的运行监测平台的地址与令牌（--monitoring-platform，HEYAN_MONITORING_TOKEN）。',
    en: 'Name the monitoring platform that it applied at, and a token for it (--monitoring-platform, HEYAN_MONITORING_TOKEN).',
  },
  https: { 'zh-CN': '提供 HTTPS 地址。', en: 'Name an https address.' },
};

/** What to hand over so that a capability is there. */
export const capabilitySupply = (capability: Capability): Supply => ({
  kind: 'capability',
  name: capability,
  how: how[capability],
});
