import type { Supply } from '../../engine/verdict/supply.ts';

const roleNames: Readonly<Record<string, readonly [string, string]>> = {
  targetButton: ['目标按钮', 'a target button'],
  navigation: ['导航栏', 'the navigation bar'],
  carousel: ['轮播图', 'the carousel'],
  player: ['播放器', 'a player'],
  like: ['点赞按钮', 'the button to like'],
  forward: ['转发按钮', 'the button to forward'],
  favourite: ['收藏按钮', 'the button to keep'],
  rating: ['评分按钮', 'the button to rate'],
  login: ['登录', 'signing in'],
};

/** What a vendor can hand over so that more of its pages is examined. */
export const supplies = {
  /** An element (`beacon.selectors`) and its page (`beacon.pages`). */
  role: (name: string): Supply => ({
    kind: 'page-role',
    name,
    how: {
      'zh-CN': `在接入信息文档 beacon.selectors.${name}（及 beacon.pages.${name}）中指明${roleNames[name]?.[0] ?? '该元素'}的位置。`,
      en: `Say in beacon.selectors.${name} (and beacon.pages.${name}) of the access information where ${roleNames[name]?.[1] ?? 'the element'} is.`,
    },
  }),
  /** An address that signs a demonstration account in. */
  login: (): Supply => ({
    kind: 'page-role',
    name: 'login',
    how: {
      'zh-CN': '在接入信息文档 beacon.pages.login 中给出打开即登录演示账号的地址。',
      en: 'Give in beacon.pages.login of the access information an address that signs a demonstration account in.',
    },
  }),
  appKey: (): Supply => ({
    kind: 'declaration',
    name: 'appKey',
    how: {
      'zh-CN': '在接入信息文档 appKey 中给出页面所用的 appKey。',
      en: 'Give in appKey of the access information the key that the pages carry.',
    },
  }),
  columns: (): Supply => ({
    kind: 'entity',
    name: 'site-column',
    how: {
      'zh-CN': '提供网站结构目录接口（interfaces.urls.site-column），或经前置数据库提供，以便得知平台有哪些页面。',
      en: 'Offer the site structure by interface (interfaces.urls.site-column) or by the front database, so that it is known which pages there are.',
    },
  }),
  entity: (entity: string): Supply => ({
    kind: 'entity',
    name: entity,
    how: {
      'zh-CN': `以数据接口（interfaces.urls.${entity}）或前置数据库提供 ${entity}。`,
      en: `Offer ${entity} by interface (interfaces.urls.${entity}) or by the front database.`,
    },
  }),
  fewerPages: (most: number): Supply => ({
    kind: 'limit',
    name: 'beacon.pages',
    how: {
      'zh-CN': `以栏目不超过 ${most} 个的测试环境接受检测，或将网站结构分次检测。`,
      en: `Have an installation examined whose site structure has at most ${most} columns, or examine it in parts.`,
    },
  }),
  pages: (): Supply => ({
    kind: 'capability',
    name: 'pages',
    how: {
      'zh-CN': '使检测所用的浏览器能够打开平台的页面（例如在防护系统中放行）。',
      en: 'Let the browsers of the examination open the pages (for example past the web application firewall).',
    },
  }),
  otherBrowser: (): Supply => ({
    kind: 'capability',
    name: 'browser',
    how: {
      'zh-CN': '页面用到 jsdom 没有的功能，请以 --browser=chromium 检测。',
      en: 'The pages use what jsdom does not have: examine them with --browser=chromium.',
    },
  }),
  data: (entity: string): Supply => ({
    kind: 'data',
    name: entity,
    how: {
      'zh-CN': `为 ${entity} 准备若干条记录。`,
      en: `Have some records of ${entity}.`,
    },
  }),
} as const;
