import { createPublicationCheck } from './publishing/createPublicationCheck.ts';

/** 7.2.6, the second act: the interfaces that work are mounted. */
export const interfacesMounted = createPublicationCheck({
  id: 'interface.catalogue-mounted',
  requirement: 'interfaces-mounted',
  title: { 'zh-CN': '查询接口已挂接到目录', en: 'The query interfaces are attached to the catalogue' },
  code: 'catalogue.not-mounted',
  expected: 'mounted',
  lacking: { 'zh-CN': '没有挂接到目录', en: 'is not attached to the catalogue' },
  hint: {
    'zh-CN': '把每个查询接口挂接到其目录条目上（7.2.6，docs/publish）。',
    en: 'Attach each query interface to its entry (7.2.6, docs/publish).',
  },
  reached: ({ mountedTime }) => mountedTime !== null,
});
