import type { Order } from '../../../spec/certification/order.ts';
import { testOrder } from '../../../spec/certification/testOrder.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A certificate of the example: what is ordered, and which keys sign. */
export interface ExampleCertificate {
  readonly order: Order;
  readonly keys: readonly ('ed25519' | 'sm2')[];
  /** How often the platform is examined. */
  readonly repeat: number;
}

/** What happens to a certificate later, `after` so many days. */
export type ExampleEvent =
  | {
      readonly what: 'surveillance';
      readonly after: number;
      readonly number: string;
      readonly kind: PlatformKind;
      /** That the platform commits by then. */
      readonly faults: readonly string[];
    }
  | { readonly what: 'withdrawal'; readonly after: number; readonly number: string; readonly reason: string };

/** A register in the life of a laboratory. Days after the first are counted from it. */
export interface ExampleStory {
  readonly certificates: readonly ExampleCertificate[];
  /** In the order in which they happen. */
  readonly events: readonly ExampleEvent[];
  /** Days on which the register is built. */
  readonly builtAfter: readonly number[];
}

/** Calendar day so many days later. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const products = {
  resource: { name: '参考资源平台', vendor: '示范教育科技有限公司', platformId: 'PT-resource-0001' },
  service: { name: '参考服务平台', vendor: '样例软件有限公司', platformId: 'PT-service-0001' },
  management: { name: '参考管理平台', vendor: '示范省教育技术中心', platformId: 'PT-management-0001' },
} as const;

/**
 * Five certificates of three products of every kind: of one two versions, of which the earlier has expired; one withdrawn, and its successor found
 * wanting by surveillance. `day`: the day of issue, a calendar day.
 */
export const exampleStory = (day: string): ExampleStory => {
  const year = day.slice(0, 4);
  const number = (at: number): string => `HY-${year}-010${at}`;
  const order = (
    at: number,
    kind: PlatformKind,
    {
      version,
      level,
      days = 364,
    }: { readonly version: string; readonly level: Order['level']; readonly days?: number },
  ): Order => ({
    ...testOrder,
    number: number(at),
    level,
    product: { ...testOrder.product, ...products[kind], kind, version },
    sample: { ...testOrder.sample, number: `S-${year}-010${at}`, receivedOn: later(day, -3) },
    dates: { orderedOn: later(day, -7), issuedOn: day, validUntil: later(day, days) },
    ics: `ics-${at}.json`,
  });
  return {
    certificates: [
      { order: order(1, 'resource', { version: '1.0', level: 'core', days: 30 }), keys: ['ed25519'], repeat: 1 },
      { order: order(2, 'resource', { version: '1.1', level: 'full' }), keys: ['ed25519', 'sm2'], repeat: 2 },
      { order: order(3, 'service', { version: '2.3', level: 'core' }), keys: ['ed25519'], repeat: 1 },
      { order: order(4, 'management', { version: '5.0', level: 'full' }), keys: ['sm2'], repeat: 1 },
      { order: order(5, 'service', { version: '2.4', level: 'full' }), keys: ['ed25519', 'sm2'], repeat: 1 },
    ],
    events: [
      { what: 'surveillance', after: 20, number: number(2), kind: 'resource', faults: [] },
      {
        what: 'withdrawal',
        after: 25,
        number: number(3),
        reason: '送检样品与实际运行的系统不一致 (the sample was not what is in operation)',
      },
      {
        what: 'surveillance',
        after: 40,
        number: number(5),
        kind: 'service',
        faults: ['exchange-soft-delete-keeps-update-time'],
      },
    ],
    builtAfter: [0, 25, 45],
  };
};
