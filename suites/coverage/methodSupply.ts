import type { Supply } from '../engine/verdict/supply.ts';
import type { CollectionMethod } from '../../spec/collectionMethod.ts';

/** What to do so that a method gives data. */
export const methodSupply = (method: CollectionMethod): Supply => ({
  kind: 'method',
  name: method,
  how: {
    beacon: {
      'zh-CN': '在页面部署采集代码，并在接入信息的 methods 中列出 beacon。',
      en: 'Put the collecting code into the pages and list `beacon` among `methods`.',
    },
    interface: {
      'zh-CN': '提供数据接口，并在接入信息的 methods 中列出 interface。',
      en: 'Offer the data interfaces and list `interface` among `methods`.',
    },
    exchange: {
      'zh-CN': '提供前置数据库，并在接入信息的 methods 中列出 exchange。',
      en: 'Offer a front database and list `exchange` among `methods`.',
    },
  }[method],
});
