import { createPublicationCheck } from './publishing/createPublicationCheck.ts';

/** 7.2.6, the third act: the interfaces that work are published. */
export const cataloguePublished = createPublicationCheck({
  id: 'interface.catalogue-published',
  requirement: 'resources-published',
  title: { 'zh-CN': '查询接口已注册发布', en: 'The query interfaces are registered and published' },
  code: 'catalogue.not-published',
  expected: 'published',
  lacking: { 'zh-CN': '没有发布', en: 'is not published' },
  hint: {
    'zh-CN': '把每个查询接口注册并发布（7.2.6，docs/publish）。',
    en: 'Register and publish each query interface (7.2.6, docs/publish).',
  },
  reached: ({ status }) => status === 'published',
});
