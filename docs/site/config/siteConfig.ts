import type { DefaultTheme, UserConfig } from 'vitepress';
import { headingAnchor } from '../contents/headingAnchor.ts';
import { searchOptions } from './searchOptions.ts';
import { themeOf } from './themeOf.ts';

// What is handed over as it is; VitePress would take an ending that it does not know for a page of the site.
process.env['VITE_EXTRA_EXTENSIONS'] = 'sql,py,java,go,php,groovy,docx,ndjson,conf';

/** The site: Chinese at the root, English below /en/. `pages` is where stageSite wrote them. */
export const siteConfig = (pages: URL): UserConfig<DefaultTheme.Config> => ({
  srcDir: './.vitepress/pages',
  srcExclude: ['public/**'],
  title: 'heyan · 核验',
  titleTemplate: ':title · heyan',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]],
  ignoreDeadLinks: false,
  // The index of the search is data, fetched when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 4_000 } },
  markdown: { anchor: { slugify: headingAnchor } },
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '智慧教育平台运行监测数据采集的检测套件与参考运行监测平台',
      themeConfig: themeOf('zh-CN', pages),
    },
    en: {
      label: 'English',
      lang: 'en',
      link: '/en/',
      description: 'Conformance suite and reference monitoring platform for smart-education platforms',
      themeConfig: themeOf('en', pages),
    },
  },
  themeConfig: { search: { provider: 'local', options: searchOptions } },
});
