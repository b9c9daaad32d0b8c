import type { Order } from '../../../spec/certification/order.ts';
import { canonicalJson } from '../../../spec/canonicalJson.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';

/** What makes a surveillance one of this certificate; people, environment and deviations are those of its own day. */
const bound = ({ number, level, product, dates }: Order): Readonly<Record<string, unknown>> => ({
  number,
  level,
  product,
  'dates.issuedOn': dates.issuedOn,
  'dates.validUntil': dates.validUntil,
});

/** Throws a `UsageError` where the order given for a surveillance is of another certificate than the order in its package. */
export const refuseOtherOrder = (given: Order, certified: Order): void => {
  const [asked, known] = [bound(given), bound(certified)];
  const other = Object.keys(known).find((name) => canonicalJson(asked[name]) !== canonicalJson(known[name]));
  if (other !== undefined)
    throw new UsageError('HEYAN_ORDER_INVALID', {
      'zh-CN': `委托书的 ${other} 与认证包中的不同：监督检测针对的是已认证的产品。`,
      en: `“${other}” of the order is not that of the package: a surveillance is of the product that was certified.`,
    });
};
