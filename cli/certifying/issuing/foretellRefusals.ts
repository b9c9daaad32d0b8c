import { equipmentRefusals } from '../../../reports/certificate/equipmentRefusals.ts';
import type { Equipment } from '../../../reports/certificate/report/equipment.ts';
import { neutralizeLine } from '../../../reports/text/neutralizeLine.ts';
import type { Order } from '../../../spec/certification/order.ts';
import type { CommandInput } from '../../commands/command.ts';

/** What the examination is for, in the words of the refusal. */
const purposes = {
  certificate: { 'zh-CN': '证书', en: 'certificate' },
  record: { 'zh-CN': '监督检测记录', en: 'record of a surveillance' },
} as const;

/** Says before anything is examined why there will be a report and nothing signed. */
export const foretellRefusals = (
  order: Order,
  equipment: Equipment,
  { language, output }: CommandInput,
  purpose: keyof typeof purposes = 'certificate',
): void => {
  for (const refusal of equipmentRefusals(order, equipment))
    output.say(
      neutralizeLine(
        language === 'en'
          ? `! There will be a report and no ${purposes[purpose].en}: ${refusal.en}`
          : `! 将只出具报告，不出具${purposes[purpose]['zh-CN']}：${refusal['zh-CN']}`,
      ),
    );
};
