import type { Localized } from '../../spec/localized.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import type { RegisterEvent } from './logLine.ts';

const outcomes: Readonly<Record<string, { readonly name: Localized }>> = runVerdictTexts;

/** What an entry of the log tells, in words. */
export const eventText = (line: RegisterEvent): Localized => {
  switch (line.event) {
    case 'certified':
      return { 'zh-CN': `认证 ${line.number}`, en: `Certified: ${line.number}` };
    case 'withdrawn':
      return {
        'zh-CN': `撤销 ${line.number}（${line.on}）：${line.reason}`,
        en: `Withdrawn: ${line.number} (${line.on}): ${line.reason}`,
      };
    case 'surveillance': {
      const { 'zh-CN': zh = line.outcome, en = line.outcome } = outcomes[line.outcome]?.name ?? {};
      const rest = 'note' in line ? { 'zh-CN': `，${line.note}`, en: `, ${line.note}` } : { 'zh-CN': '', en: '' };
      return {
        'zh-CN': `监督检测 ${line.number}（${line.on}）：${zh}${rest['zh-CN']}`,
        en: `Surveillance: ${line.number} (${line.on}): ${en.toLowerCase()}${rest.en}`,
      };
    }
  }
};
