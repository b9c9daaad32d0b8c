import type { Localized } from '../../spec/localized.ts';
import type { CertificateAsked } from './certificateAsked.ts';
import { conformityRefusals } from './conformityRefusals.ts';
import { equipmentRefusals } from './equipmentRefusals.ts';
import { identityRefusals } from './identityRefusals.ts';

/** Why no certificate can be issued; nothing: it can. */
export const certificateRefusals = (asked: CertificateAsked): readonly Localized[] => {
  const { order, equipment, today } = asked;
  return [
    ...identityRefusals(asked),
    ...conformityRefusals(asked),
    ...(order.dates.issuedOn < today
      ? [
          {
            'zh-CN': `委托书的签发日期 ${order.dates.issuedOn} 早于检测日期 ${today}`,
            en: `the order is issued on ${order.dates.issuedOn}, before the examination on ${today}`,
          },
        ]
      : []),
    ...equipmentRefusals(order, equipment),
  ];
};
