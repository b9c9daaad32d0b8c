import { createHash, randomUUID } from 'node:crypto';
import type { ProfileValues } from '../../../spec/profiles/profileValues.ts';
import { hasHost } from '../registration/hasHost.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { collectorTime } from './collectorTime.ts';
import type { Device } from './createDeviceLookup.ts';
import type { Region } from './createRegionLookup.ts';
import type { Problem } from './decoded.ts';
import { eventKind } from './eventKind.ts';
import { playedSegments } from './playedSegments.ts';
import type { RawEvent } from './rawEvent.ts';
import { remembered } from './remembered.ts';
import { untrusted } from './untrusted.ts';

/** What the request, not the payload, says. */
export interface RequestFacts {
  readonly receivedTime: number;
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly correlationId: string;
}

/** Whether a platform's events are taken, as its application stands (8.4). */
export interface SenderStanding {
  readonly isSuspended: (platformId: string) => boolean;
  readonly isWithdrawnKey: (appKey: string) => boolean;
}

export interface Judges {
  readonly codes: ProfileValues['beacon']['codes'];
  readonly parameters: ProfileValues['beacon']['parameters'];
  readonly platforms: () => readonly RegisteredPlatform[];
  readonly standing: SenderStanding;
  readonly region: (address: string) => Region;
  readonly device: (userAgent: string) => Device;
}

/** A row of `beacon_event`; what is undefined is not written, and is in the table what its column is by default: empty, null or false. */
export type EventRow = Readonly<Record<string, unknown>> & { readonly event_id: string };
export type Judgement = { readonly row: EventRow } | { readonly problem: Problem; readonly platformId: string };

const mostProperties = 100;

const hostOf = remembered((address: string): string | undefined => {
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
    ? url.hostname.replace(/\.$/, '')
    : undefined;
}, 2000);

/** A third of a row would else be the names of what it does not have. */
const unlessEmpty = (text: string): string | undefined => (text === '' ? undefined : text);

/** Properties as flat data: scalars stay, anything deeper becomes bounded JSON text. */
const flatten = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => {
      const name = untrusted.text(key, 256);
      if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
        return [name, value];
      if (typeof value === 'string') return [name, untrusted.text(value, 20_000)];
      try {
        return [name, untrusted.text(JSON.stringify(value) ?? '', 20_000)];
      } catch {
        return [name, ''];
      }
    }),
  );

/** A number, or a text that is one in decimals; whatever a form sends for nothing is no score. */
const scoreOf = (value: unknown): number | null => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(text) && text.length < 40 ? Number(text) : null;
};

/** Visitor by source address and device information (table 3, row 1); a device by the latter alone (row 2). */
const visitorOf = remembered((facts: string) => createHash('sha256').update(facts).digest('hex').slice(0, 32), 10_000);

const platformOf = (
  raw: RawEvent,
  host: string | undefined,
  platforms: readonly RegisteredPlatform[],
): RegisteredPlatform | undefined =>
  raw.appKey === '' && raw.flavour === 'query'
    ? platforms.find((platform) => host !== undefined && hasHost(platform, host))
    : platforms.find((platform) => raw.appKey !== '' && platform.appKey === raw.appKey);

/** A decoded event as a row of the warehouse, or why it cannot be one. */
export const judgeEvent = (raw: RawEvent, facts: RequestFacts, judges: Judges): Judgement => {
  const host = hostOf(raw.pageUrl);
  const platform = platformOf(raw, host, judges.platforms());
  const problem = (reason: string, detail: string): Judgement => ({
    problem: { reason, detail },
    platformId: platform?.platformId ?? '',
  });
  if (platform === undefined) {
    if (raw.appKey !== '' && judges.standing.isWithdrawnKey(raw.appKey))
      return problem('platform-withdrawn', 'the application of the platform with this application key was withdrawn');
    if (raw.appKey !== '')
      return problem('unknown-app-key', `no registered platform has the application key ${raw.appKey}`);
    return raw.flavour === 'query' && host !== undefined
      ? problem('unknown-host', `the event carries no application key, and no registered platform has the host ${host}`)
      : problem('app-key-missing', 'the event carries no application key');
  }
  if (judges.standing.isSuspended(platform.platformId))
    return problem('platform-suspended', 'the platform is suspended');
  if (raw.code === '') return problem('event-code-missing', 'the event has no code');
  if (raw.code.length > 128) return problem('event-code-too-long', 'the event code has more than 128 characters');
  if (host === undefined) return problem('page-address-invalid', 'the page address is no http(s) URL');
  if (platform.hosts.length > 0 && !hasHost(platform, host))
    return problem('host-not-registered', `the page's host ${host} is not registered for the platform`);
  const names = Object.keys(raw.parameters);
  if (names.length > mostProperties)
    return problem('too-many-properties', `${names.length} properties, at most ${mostProperties} are allowed`);
  if (names.some((name) => name.length > 256))
    return problem('property-name-too-long', 'a property name has more than 256 characters');
  const parameters = flatten(raw.parameters);
  const encoded = JSON.stringify(parameters);
  if (encoded.length > 65_536) return problem('properties-too-large', 'the properties have more than 64 KiB');
  const device = judges.device(facts.userAgent);
  const region = judges.region(facts.sourceIp);
  const segments = playedSegments(parameters[judges.parameters.playedSegments]) ?? [];
  return {
    row: {
      platform_id: platform.platformId,
      event_id: raw.eventId === '' ? randomUUID() : raw.eventId,
      received_time: collectorTime(facts.receivedTime),
      event_time: raw.time === null ? undefined : collectorTime(raw.time),
      app_key: platform.appKey,
      kind: eventKind(raw.code, raw.type, judges.codes),
      event_code: raw.code,
      page_url: raw.pageUrl,
      page_code: unlessEmpty(raw.pageCode),
      page_name: unlessEmpty(raw.pageName),
      referrer: unlessEmpty(raw.referrer),
      visitor_id: visitorOf(`${facts.sourceIp}\n${facts.userAgent}\n${raw.device}`),
      // Whatever its address; empty where the page does not tell: what devices are like does not tell two of a kind apart.
      device_id: raw.deviceId === '' ? undefined : visitorOf(`device\n${raw.deviceId}`),
      source_ip: facts.sourceIp,
      user_agent: unlessEmpty(facts.userAgent),
      device: device.device,
      is_robot: device.isRobot || undefined,
      country: unlessEmpty(region.country),
      province: unlessEmpty(region.province),
      city: unlessEmpty(region.city),
      user_id: unlessEmpty(raw.userId),
      resource_id: unlessEmpty(untrusted.text(parameters[judges.parameters.resource], 128)),
      played_segments: segments.length === 0 ? undefined : segments,
      score: scoreOf(parameters[judges.parameters.score]) ?? undefined,
      parameters: encoded,
      correlation_id: unlessEmpty(facts.correlationId),
      flavour: raw.flavour,
    },
  };
};
