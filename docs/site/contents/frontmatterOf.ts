import { stringify } from 'yaml';
import type { Language, Localized } from '../../../spec/localized.ts';

const said = {
  name: { 'zh-CN': 'heyan · 核验', en: 'heyan' },
  text: { 'zh-CN': '智慧教育平台运行监测数据采集的检测套件', en: 'Conformance of smart-education platforms' },
  tagline: {
    'zh-CN': '逐条说明哪些符合、哪些不符合、证据是什么、如何重现；并自带负责采集的运行监测平台。',
    en: 'Clause by clause: what holds, what does not, on what evidence, and how to see it again. With the monitoring platform that collects.',
  },
  start: { 'zh-CN': '两分钟上手', en: 'Start in two minutes' },
  examine: { 'zh-CN': '检测您的平台', en: 'Examine your platform' },
  integrate: { 'zh-CN': '编写接入平台', en: 'Write an access platform' },
} as const satisfies Readonly<Record<string, Localized>>;

/**
 * Rows of many columns want the whole width; the matrix repeats on every row what the checks' own pages say, and would
 * drown them in the search.
 */
const wide = new Set(['kill-matrix', 'draft-defects']);
const unsearched = new Set(['kill-matrix']);

const home = (language: Language): object => {
  const base = language === 'en' ? '/en/' : '/';
  const action = (slug: 'start' | 'examine' | 'integrate', theme: string): object => ({
    theme,
    text: said[slug][language],
    link: `${base}${slug}`,
  });
  return {
    layout: 'home',
    title: said.name[language],
    titleTemplate: said.text[language],
    hero: {
      name: said.name[language],
      text: said.text[language],
      tagline: said.tagline[language],
      actions: [action('start', 'brand'), action('examine', 'alt'), action('integrate', 'alt')],
    },
  };
};

/** What VitePress is told of a page, in front of it. */
export const frontmatterOf = (slug: string, language: Language): string => {
  const matter = {
    ...(slug === 'index' && home(language)),
    ...(wide.has(slug) && { aside: false, pageClass: 'wide' }),
    ...(unsearched.has(slug) && { search: false }),
  };
  return Object.keys(matter).length === 0 ? '' : `---\n${stringify(matter)}---\n\n`;
};
