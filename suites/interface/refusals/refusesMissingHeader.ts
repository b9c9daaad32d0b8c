import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import type { WrongCall } from '../calling/createRefusalCheck.ts';

/** 7.2.4: each of the header fields is needed; a right request without one of them is refused. */
export const refusesMissingHeader = createRefusalCheck({
  id: 'interface.refuses-missing-header',
  comparedWith: { profile: ['interfaces.scheme'] },
  title: {
    'zh-CN': '缺少任一请求头参数的请求被拒绝',
    en: 'A request that lacks one of the header parameters is refused',
  },
  hint: {
    'zh-CN': '先检查全部请求头参数是否齐备，缺任何一个即拒绝。',
    en: 'See first that all header parameters are there; refuse where one is missing.',
  },
  wrong: ({ profile }) => {
    const without = (name: string): WrongCall => ({
      what: { 'zh-CN': `缺少请求头 ${name} `, en: `without the header ${name}` },
      call: { headers: (sealed) => Object.fromEntries(Object.entries(sealed).filter(([field]) => field !== name)) },
    });
    const { appKey, timestamp, nonce, algorithm, parameters, signature } = profile.values.interfaces.headers;
    return [
      without(appKey),
      without(timestamp),
      without(nonce),
      without(algorithm),
      without(parameters),
      without(signature),
    ];
  },
});
