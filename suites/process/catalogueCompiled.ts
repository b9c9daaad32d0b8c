import { createPublicationCheck } from './publishing/createPublicationCheck.ts';

/** 7.2.6, the first act: the interfaces that work are drawn up in the catalogue. */
export const catalogueCompiled = createPublicationCheck({
  id: 'interface.catalogue-compiled',
  requirement: 'catalogue-compiled',
  title: { 'zh-CN': '查询接口已编入目录', en: 'The query interfaces are drawn up in the catalogue' },
  code: 'catalogue.not-compiled',
  expected: { 'zh-CN': '目录中有该条目', en: 'an entry in the catalogue' },
  lacking: { 'zh-CN': '没有编入目录', en: 'is not in the catalogue' },
  hint: {
    'zh-CN': '为每个查询接口编制目录条目（7.2.6，docs/publish）。',
    en: 'Draw up an entry for each query interface (7.2.6, docs/publish).',
  },
  reached: () => true,
});
