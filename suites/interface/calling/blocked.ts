import type { Localized } from '../../../spec/localized.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { InterfaceAnswer } from './callInterface.ts';

/** Nothing can be said because an interface did not give its data; which check says why stands in the detail. */
export const blocked = (answer: Pick<InterfaceAnswer, 'url' | 'status'>): Outcome => {
  const detail: Localized = {
    'zh-CN': `接口 ${answer.url} 对正确签发的请求没有返回约定格式的数据（状态 ${answer.status}），原因见接口存在性与应答数据两项检查。`,
    en: `The interface ${answer.url} did not answer a rightly sealed request with a page of data (status ${answer.status}); the checks of its existence and of its answers say why.`,
  };
  return inconclusive('blocked', detail);
};
