import { equipmentRefusals } from '../../../reports/certificate/equipmentRefusals.ts';
import type { Equipment } from '../../../reports/certificate/report/equipment.ts';
import { neutralizeLine } from '../../../reports/text/neutralizeLine.ts';
import type { Order } from '../../../spec/certification/order.ts';
import type { CommandInput } from '../../commands/command.ts';

/** Says before anything is examined why there will be a report and no certificate. */
export const foretellRefusals = (order: Order, equipment: Equipment, { language, output }: CommandInput): void => {
  for (const refusal of equipmentRefusals(order, equipment))
    output.say(
      neutralizeLine(
        language === 'en'
          ? `! There will be a report and no certificate: ${refusal.en}`
          : `! 将只出具报告，不出具证书：${refusal['zh-CN']}`,
      ),
    );
};
