import type { DefaultTheme } from 'vitepress';
import type { Language, Localized } from '../../../spec/localized.ts';
import { sidebarOf } from './sidebarOf.ts';

/** What the theme says by itself, in Chinese; its own words are English. */
const chinese: DefaultTheme.Config = {
  docFooter: { prev: '上一页', next: '下一页' },
  outline: { level: [2, 3], label: '本页目录' },
  darkModeSwitchLabel: '外观',
  lightModeSwitchTitle: '切换到浅色',
  darkModeSwitchTitle: '切换到深色',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到页首',
  langMenuLabel: '切换语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这一页',
    quote: '地址可能写错，或该页已改名。请从首页或搜索查找。',
    linkLabel: '回到首页',
    linkText: '回到首页',
    code: '404',
  },
};

/** Bar, sidebars and words of one half. */
export const themeOf = (language: Language, pages: URL): DefaultTheme.Config => {
  const base = language === 'en' ? '/en/' : '/';
  const bar: readonly (readonly [slug: string, text: Localized])[] = [
    ['start', { 'zh-CN': '上手', en: 'Start' }],
    ['examine', { 'zh-CN': '检测', en: 'Examine' }],
    ['integrate', { 'zh-CN': '接入', en: 'Integrate' }],
    ['certification', { 'zh-CN': '认证', en: 'Certify' }],
    ['operate', { 'zh-CN': '运维', en: 'Operate' }],
    ['checks/', { 'zh-CN': '检查', en: 'Checks' }],
    ['requirements/', { 'zh-CN': '条款', en: 'Requirements' }],
  ];
  return {
    ...(language === 'zh-CN' ? chinese : { outline: { level: [2, 3] } }),
    nav: bar.map(([slug, text]) => ({ text: text[language], link: `${base}${slug}` })),
    sidebar: sidebarOf(language, pages),
  };
};
