import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Part } from './part.ts';

/** The code that a page carries, in our own writing, with the names of the profile. */
export const snippetPart: Part = (language) => {
  const { logHost, queue, scriptId } = referenceProfile().values.beacon;
  const say = (chinese: string, english: string): string => (language === 'en' ? english : chinese);
  return [
    '```html',
    '<head>',
    '  <script>',
    `    window.${queue} = window.${queue} || [];`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: ['appKey', '${say('所颁发的 appKey', 'the appKey issued to you')}'] });`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: ['aplus-rhost-v', '${logHost}'] });`,
    `    // ${say('用户已登录时', 'when the visitor is signed in')}`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: ['_user_id', '${say('平台内部的用户标识', 'your own user id')}'] });`,
    '    (function () {',
    "      var script = document.createElement('script');",
    `      script.id = '${scriptId}';`,
    '      script.async = true;',
    `      script.src = 'https://${say('运行监测平台给出的脚本地址', 'the address that the monitoring platform gives you')}';`,
    '      document.head.appendChild(script);',
    '    })();',
    '  </script>',
    '</head>',
    '```',
  ].join('\n');
};
