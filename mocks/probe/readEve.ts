import { createHash } from 'node:crypto';
import { parseInstant } from '../../spec/parseInstant.ts';
import type { Region } from '../monitoring-platform/collector/createRegionLookup.ts';
import { eveCategories } from './eveCategories.ts';
import { noAttack } from './noAttack.ts';
import { plainAddress } from './plainAddress.ts';

export type ReadEve =
  | { readonly attack: Readonly<Record<string, unknown>> }
  | { readonly skipped: true }
  /** An alert of a classification that is no attack. */
  | { readonly noAttack: string }
  | { readonly refused: string };

export interface EveContext {
  /** Platform that traffic is for: by host name where the event has one that is known, else by the addresses of its two ends. */
  readonly platformOf: (host: string | undefined, ends: readonly string[]) => string | undefined;
  /** Addresses of the platform as plainAddress writes them: the other end is the attacker. */
  readonly ownAddresses: ReadonlySet<string>;
  readonly region: (address: string) => Region;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown, limit: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, limit) : undefined;

/** Suricata writes `+0800`; ISO 8601 wants `+08:00`. Without an offset our own time zone would decide. */
const instant = (value: unknown): number | undefined =>
  typeof value === 'string' ? parseInstant(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : undefined;

/** Microseconds since the epoch as digits: within a millisecond a scanner attacks twice. */
const micros = (time: number, timestamp: unknown): string =>
  `${time}${(/\.(\d+)/.exec(String(timestamp))?.[1] ?? '').padEnd(6, '0').slice(3, 6)}`;

/** What tells two alerts of one flow, one rule and one moment apart. */
const identity = [
  'src_ip',
  'src_port',
  'dest_ip',
  'dest_port',
  'proto',
  'icmp_type',
  'tx_id',
  'pcap_cnt',
  'in_iface',
  'vlan',
  'host',
  'flow_id',
];

const idOf = (event: Fields, alert: Fields, time: number): string => {
  const told = JSON.stringify([
    ...identity.map((name) => event[name] ?? null),
    alert['gid'] ?? null,
    alert['signature_id'] ?? null,
  ]);
  const hash = createHash('sha256').update(told).digest('hex').slice(0, 12);
  const [flow, signature] = [event['flow_id'], alert['signature_id']].map((one) => String(one ?? ''));
  return `${flow?.slice(0, 20)}-${signature?.slice(0, 10)}-${micros(time, event['timestamp'])}-${hash}`;
};

const resultOf = (category: string, action: unknown): string => {
  if (/^successful/i.test(category)) return 'success';
  return action === 'blocked' ? 'failure' : 'attempt';
};

/**
 * One line of Suricata's EVE JSON (event type `alert`) as an attack record (6.8, table 7). Other event types are skipped;
 * a line that is no event is refused with the reason. The id follows from the event, so a line fed twice counts once. Addresses are compared and kept in their one spelling.
 */
export const readEve = (line: string, context: EveContext): ReadEve => {
  let event: Fields;
  try {
    // A byte order mark begins a file, and every file that was put together from others.
    event = fields(JSON.parse(line.replace(/^\uFEFF/, '')));
  } catch {
    return { refused: 'not-json' };
  }
  if (event['event_type'] !== 'alert')
    return typeof event['event_type'] === 'string' ? { skipped: true } : { refused: 'event_type-missing' };
  const alert = fields(event['alert']);
  const time = instant(event['timestamp']);
  const [from, to] = [text(event['src_ip'], 100), text(event['dest_ip'], 100)];
  if (time === undefined) return { refused: 'timestamp-unreadable' };
  if (from === undefined || to === undefined) return { refused: 'address-missing' };
  const [source, destination] = [plainAddress(from), plainAddress(to)];
  if (source === undefined || destination === undefined) return { refused: 'address-unreadable' };
  const platformId = context.platformOf(
    text(fields(event['http'])['hostname'], 253) ?? text(fields(event['tls'])['sni'], 253),
    [source, destination],
  );
  if (platformId === undefined) return { refused: 'platform-unknown' };
  const attacker = context.ownAddresses.has(source) ? destination : source;
  const category = text(alert['category'], 200) ?? text(alert['signature'], 200) ?? '';
  if (noAttack(category)) return { noAttack: category };
  const region = context.region(attacker);
  const occurredTime = new Date(time).toISOString();
  return {
    attack: {
      platformId,
      attackId: idOf(event, alert, time),
      occurredTime,
      category: eveCategories.find(([pattern]) => pattern.test(category))?.[1] ?? 'NAOTH',
      result: resultOf(category, alert['action']),
      sourceIp: attacker,
      sourceCountry: region.country === '' ? null : region.country,
      sourceProvince: region.province === '' ? null : region.province,
      createTime: occurredTime,
    },
  };
};
