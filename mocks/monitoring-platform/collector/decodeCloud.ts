import { isUtf8 } from 'node:buffer';
import type { Decoded, Problem } from './decoded.ts';
import type { RawEvent } from './rawEvent.ts';
import { untrusted } from './untrusted.ts';

const { text, record, list, time, json } = untrusted;

/** Top-level keys of an event that are not properties of the page's own. */
const envelope = new Set([
  'id',
  'ts',
  'r',
  'gp',
  'is_auto',
  'duration',
  'page_name',
  'page_title',
  'url',
  'spm-cnt',
  'spm-url',
  'spm-pre',
  'ref_url',
  'cusp',
  'event_type_id',
  'track_type',
  'page_start',
  'rank',
  'scene',
  '_eid',
]);
const mostEvents = 500;

/** Whether the decoder, which passes over what is no base64, had nothing to pass over: as many bytes as there should be. */
const isWhole = (text: string, bytes: Buffer): boolean => {
  const length = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  return text.length >= 4 && length % 4 !== 1 && bytes.length === Math.floor((length * 3) / 4);
};

const fromBase64 = (payload: string): string | undefined => {
  let bytes = Buffer.from(payload, 'base64');
  if (!isWhole(payload, bytes)) {
    // In a query that was not percent-encoded a plus has become a space, and a space is nothing else in base64.
    const bare = payload
      .trim()
      .replaceAll(/\s*[\r\n\t]\s*/g, '')
      .replaceAll(/[ -]/g, '+')
      .replaceAll('_', '/');
    if (bare.length < 4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return undefined;
    bytes = Buffer.from(bare, 'base64');
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
};

/** The envelope `{h, a}` behind its wrappings: JSON, base64 of JSON, or a JSON string that holds base64. */
const unwrap = (payload: string): unknown => {
  // The usual case first: base64 that a JSON parser would only throw at.
  const direct = /^\s*[[{"]/.test(payload) ? json(payload) : undefined;
  if (typeof direct === 'object' && direct !== null) return direct;
  const decoded = fromBase64(typeof direct === 'string' ? direct : payload);
  return decoded === undefined ? undefined : json(decoded);
};

/**
 * The flavour of the cloud SDK: `{ h: head, a: { e: { session: [event] }, active_user } }` in base64, as body or in `?d=`.
 * Undefined when the payload is not of this flavour.
 */
export const decodeCloud = (payload: string): Decoded | undefined => {
  const outer = unwrap(payload);
  if (typeof outer !== 'object' || outer === null || !('h' in outer || 'a' in outer)) return undefined;
  const head = record(record(outer)['h']);
  const actions = record(record(outer)['a']);
  const user = record(actions['active_user']);
  const traceId = text(head['traceId'], 64);
  const sessions = Object.values(record(actions['e']));
  const items = sessions.flatMap((session) => list(session));
  const problems: Problem[] = [];
  if (items.length === 0) problems.push({ reason: 'no-events', detail: 'a.e holds no event' });
  if (items.length > mostEvents)
    problems.push({
      reason: 'too-many-events',
      detail: `${items.length} events in one request, at most ${mostEvents} are taken`,
    });
  const events = items.slice(0, mostEvents).flatMap((item, index): RawEvent[] => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      problems.push({ reason: 'not-an-object', detail: `event ${index} is no object` });
      return [];
    }
    const event = record(item);
    // Without prototype: a stranger's `__proto__` is a name like any other.
    let hoisted: Record<string, unknown> | undefined;
    for (const key of Object.keys(event))
      if (!envelope.has(key)) (hoisted ??= Object.create(null) as Record<string, unknown>)[key] = event[key];
    return [
      {
        flavour: 'cloud',
        appKey: text(head['ak'], 128),
        eventId: text(event['_eid'], 64) || (traceId === '' ? '' : `${traceId}-${index}`),
        code: text(event['id'], 129),
        type: text(event['event_type_id'], 16),
        pageUrl: text(event['url'], 4000) || text(head['url'], 4000),
        pageCode: text(event['spm-cnt'], 512),
        pageName: text(event['page_name'], 512),
        referrer: text(event['ref_url'] ?? head['pre'], 4000),
        userId: text(user['puid'], 128),
        device: text(head['rl'], 32),
        deviceId: text(record(head['itr'])['dev_id'], 128),
        time: time(event['ts']) ?? time(head['ts']),
        parameters: { ...record(event['gp']), ...hoisted, ...record(event['cusp']) },
      },
    ];
  });
  return { events, problems };
};
