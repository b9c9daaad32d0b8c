import type { Localized, Language } from './localized.ts';
import type { ProfileValues } from './profiles/profileValues.ts';

const words = {
  signedIn: { 'zh-CN': '用户已登录时', en: 'when the visitor is signed in' },
  user: { 'zh-CN': '平台内部的用户标识', en: 'your own user id' },
} as const satisfies Record<string, Localized>;

/** Text as a string of JavaScript in single quotes that cannot leave its script element. */
const quoted = (text: string): string =>
  `'${text.replaceAll(/[\\'<>&\u2028\u2029\p{Cc}\p{Cs}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

/** The code that a page carries, in our own writing, with the names of the profile. `script`: its whole address. */
export const beaconSnippet = (
  { logHost, logHostKey, queue, scriptId }: ProfileValues['beacon'],
  { appKey, script, language }: { readonly appKey: string; readonly script: string; readonly language: Language },
): string =>
  [
    '<head>',
    '  <script>',
    `    window.${queue} = window.${queue} || [];`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: ['appKey', ${quoted(appKey)}] });`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: [${quoted(logHostKey)}, ${quoted(logHost)}] });`,
    `    // ${words.signedIn[language]}`,
    `    ${queue}.push({ action: 'aplus.setMetaInfo', arguments: ['_user_id', ${quoted(words.user[language])}] });`,
    '    (function () {',
    "      var script = document.createElement('script');",
    `      script.id = ${quoted(scriptId)};`,
    '      script.async = true;',
    `      script.src = ${quoted(script)};`,
    '      document.head.appendChild(script);',
    '    })();',
    '  </script>',
    '</head>',
  ].join('\n');
