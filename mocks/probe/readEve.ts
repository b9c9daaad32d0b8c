import type { Region } from '../monitoring-platform/collector/createRegionLookup.ts';
import { eveCategories } from './eveCategories.ts';

export type ReadEve =
  | { readonly attack: Readonly<Record<string, unknown>> }
  | { readonly skipped: true }
  | { readonly refused: string };

export interface EveContext {
  /** Platform that traffic is for: by host name where the event has one that is known, else by the addresses of its two ends. */
  readonly platformOf: (host: string | undefined, ends: readonly string[]) => string | undefined;
  /** Addresses of the platform: the other end is the attacker. */
  readonly ownAddresses: ReadonlySet<string>;
  readonly region: (address: string) => Region;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: unknown, limit: number): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, limit) : undefined;

/** Suricata writes `+0800`; ISO 8601 wants `+08:00`. */
const instant = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;

const resultOf = (category: string, action: unknown): string => {
  if (/^successful/i.test(category)) return 'success';
  return action === 'blocked' ? 'failure' : 'attempt';
};

/**
 * One line of Suricata's EVE JSON (event type `alert`) as an attack record (6.8, table 7). Other event types are skipped;
 * a line that is no event is refused with the reason. The id follows from the event, so a line fed twice counts once.
 */
export const readEve = (line: string, context: EveContext): ReadEve => {
  let event: Fields;
  try {
    event = fields(JSON.parse(line));
  } catch {
    return { refused: 'not-json' };
  }
  if (event['event_type'] !== 'alert')
    return typeof event['event_type'] === 'string' ? { skipped: true } : { refused: 'event_type-missing' };
  const alert = fields(event['alert']);
  const time = instant(event['timestamp']);
  const [source, destination] = [text(event['src_ip'], 45), text(event['dest_ip'], 45)];
  if (Number.isNaN(time)) return { refused: 'timestamp-unreadable' };
  if (source === undefined || destination === undefined) return { refused: 'address-missing' };
  const platformId = context.platformOf(
    text(fields(event['http'])['hostname'], 253) ?? text(fields(event['tls'])['sni'], 253),
    [source, destination],
  );
  if (platformId === undefined) return { refused: 'platform-unknown' };
  const attacker = context.ownAddresses.has(source) ? destination : source;
  const category = text(alert['category'], 200) ?? text(alert['signature'], 200) ?? '';
  const region = context.region(attacker);
  const occurredTime = new Date(time).toISOString();
  return {
    attack: {
      platformId,
      attackId: `${String(event['flow_id'] ?? `${source}-${destination}`).slice(0, 30)}-${String(alert['signature_id'] ?? '').slice(0, 12)}-${time}`,
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
