import { beaconSnippet } from '../../spec/beaconSnippet.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Part } from './part.ts';

/** The code that a page carries, with words where the values of a platform stand. */
export const snippetPart: Part = (language) => {
  const say = (chinese: string, english: string): string => (language === 'en' ? english : chinese);
  const snippet = beaconSnippet(referenceProfile().values.beacon, {
    appKey: say('所颁发的 appKey', 'the appKey issued to you'),
    script: `https://${say('运行监测平台给出的脚本地址', 'the address that the monitoring platform gives you')}`,
    language,
  });
  return `\`\`\`html\n${snippet}\n\`\`\``;
};
