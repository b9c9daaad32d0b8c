import { hasHost } from '../../registration/hasHost.ts';
import { isoTime } from '../../../../spec/isoTime.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { Judgement } from '../../collector/judgeEvent.ts';
import type { RawEvent } from '../../collector/rawEvent.ts';
import type { LiveBeacon } from './liveBeacon.ts';
import { refusalWords } from './refusalWords.ts';

/** What was decided about one event of a request. */
export type Judged = readonly [RawEvent, Judgement];

const longest = 2_000;

const shown = (now: number, [raw, judgement]: Judged): LiveBeacon => {
  const isGood = 'row' in judgement;
  let parameters = '';
  try {
    parameters = JSON.stringify(raw.parameters).slice(0, longest);
  } catch {
    // What cannot be written is not shown.
  }
  return {
    time: isoTime(now),
    outcome: isGood ? 'accepted' : 'refused',
    reason: isGood ? null : judgement.problem.reason,
    message: isGood ? null : refusalWords(judgement.problem.reason),
    detail: isGood ? '' : judgement.problem.detail.slice(0, 500),
    eventId: (isGood ? judgement.row.event_id : raw.eventId).slice(0, 200),
    eventCode: raw.code.slice(0, 200),
    kind: isGood ? String(judgement.row['kind']) : '',
    pageUrl: raw.pageUrl.slice(0, 500),
    pageCode: raw.pageCode.slice(0, 200),
    userId: raw.userId.slice(0, 200),
    parameters,
  };
};

/** To whom an event is shown: its platform, or where nobody has its application key, those on whose pages it says it happened. */
export const liveBeacons = (
  judged: readonly Judged[],
  platforms: readonly RegisteredPlatform[],
  now: number,
): ReadonlyMap<string, readonly LiveBeacon[]> => {
  const found = new Map<string, LiveBeacon[]>();
  const add = (platformId: string, one: Judged): void => {
    const own = found.get(platformId) ?? [];
    found.set(platformId, own);
    own.push(shown(now, one));
  };
  for (const one of judged) {
    const [raw, judgement] = one;
    const platformId = 'row' in judgement ? String(judgement.row['platform_id']) : judgement.platformId;
    if (platformId !== '') add(platformId, one);
    else {
      const host = URL.parse(raw.pageUrl)?.hostname;
      if (host !== undefined)
        for (const platform of platforms)
          if (platform.hosts.length > 0 && hasHost(platform, host)) add(platform.platformId, one);
    }
  }
  return found;
};
