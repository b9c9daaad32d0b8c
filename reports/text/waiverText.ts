import type { Localized } from '../../spec/localized.ts';
import type { Waiver } from '../../suites/engine/verdict/waiver.ts';

/** Who accepts a violation, why and until when. */
export const waiverText = ({ owner, reason, until }: Waiver): Localized => ({
  'zh-CN': `豁免：${owner}，${reason}，至 ${until}。结论不变。`,
  en: `Waived by ${owner}: ${reason}, until ${until}. The verdict stays.`,
});
