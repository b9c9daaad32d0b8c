import { setTimeout as wait } from 'node:timers/promises';
import type { Load } from './createLoad.ts';
import type { Surroundings } from './openSurroundings.ts';
import type { Monitor } from './startMonitor.ts';

interface Collections {
  readonly cursors: readonly { readonly channel: string; readonly subject: string; readonly value: number }[];
}
export interface Remembered {
  /** Source cursors as they were last seen, by subject. */
  readonly cursors: Map<string, number>;
  readonly alertIds: Set<string>;
}

const sorted = (map: ReadonlyMap<string, unknown>): string => JSON.stringify([...map].sort());

/** Polls until `difference` finds none; gives the last one back when the time is over. */
const settle = async (difference: () => Promise<string | undefined>, withinMs: number): Promise<readonly string[]> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await difference();
    if (found === undefined) return [];
    if (performance.now() > deadline) return [found];
    await wait(200);
  }
};

/** What a monitor that was started again does not know, or knows wrongly; nobody is at work on it but its own schedule. */
export const differencesAfter = async (
  monitor: Monitor,
  { ledger, sent, acknowledged, beacon }: Load,
  { platform: { platformId: main }, columns, alerts }: Surroundings,
  remembered: Remembered,
): Promise<readonly string[]> => {
  const get = async <T>(path: string): Promise<T> => (await monitor.ask('GET', path)).json as T;
  const wrong: string[] = [];

  const { platforms } = await get<{ readonly platforms: readonly { readonly platformId: string }[] }>('/platforms');
  const [found, credentials, entries, subscriptions] = [0, 1, 2, 3].map(() => new Map<string, unknown>()) as [
    Map<string, unknown>,
    Map<string, unknown>,
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  for (const { platformId, ...rest } of platforms) {
    if (platformId === main) continue;
    const { name, kind, appKey, hosts } = rest as Record<string, unknown>;
    found.set(`platform ${platformId}`, { platformId, name, kind, appKey, hosts });
    const access = await monitor.ask('POST', `/platforms/${platformId}/access`);
    // What nobody has been told yet may be anything.
    const key = `credentials ${platformId}`;
    if (ledger.settled(key) !== undefined)
      credentials.set(key, (access.json as { readonly credentials: unknown }).credentials);
    const catalogue = await get<{ readonly entries: readonly { readonly name: unknown }[] }>(
      `/platforms/${platformId}/catalogue`,
    );
    for (const entry of catalogue.entries) entries.set(`entry ${platformId}`, entry.name);
    const subscribed = await get<{ readonly subscriptions: readonly { readonly entity: unknown }[] }>(
      `/platforms/${platformId}/subscriptions`,
    );
    for (const { entity } of subscribed.subscriptions) subscriptions.set(`subscription ${platformId}`, entity);
  }
  if (!platforms.some(({ platformId }) => platformId === main)) wrong.push(`platform ${main} is gone`);
  wrong.push(...ledger.compare('platform ', found));
  for (const what of ['credentials', 'entry', 'subscription'])
    for (const operator of [0, 1, 2])
      for (const at of [0, 1, 2]) {
        const platformId = `O${operator}-${at}`;
        if (!found.has(`platform ${platformId}`)) ledger.forget(`${what} ${platformId}`);
      }
  wrong.push(
    ...ledger.compare('credentials ', credentials),
    ...ledger.compare('entry ', entries),
    ...ledger.compare('subscription ', subscriptions),
  );

  // Cursors never go back.
  const { cursors } = await get<Collections>(`/platforms/${main}/collections`);
  for (const { subject, value } of cursors) {
    const before = remembered.cursors.get(subject);
    if (before !== undefined && value < before) wrong.push(`cursor ${subject} went back from ${before} to ${value}`);
    remembered.cursors.set(subject, value);
  }
  for (const subject of remembered.cursors.keys())
    if (!cursors.some((one) => one.subject === subject)) wrong.push(`cursor ${subject} is gone`);

  // Beacons of a platform that was registered before are taken, and none that was acknowledged is lost or doubled.
  await beacon(monitor).catch((error: unknown) => wrong.push(String(error)));
  const { records } = await get<{ readonly records: readonly { readonly eventId: string }[] }>(
    `/collector/good?platformId=${main}`,
  );
  const landed = new Set(records.map(({ eventId }) => eventId));
  if (landed.size !== records.length) wrong.push(`${records.length - landed.size} events are doubled`);
  const lost = [...acknowledged].filter((id) => !landed.has(id));
  if (lost.length > 0) wrong.push(`${lost.length} acknowledged events are lost`);
  const strange = [...landed].filter((id) => !sent.has(id));
  if (strange.length > 0) wrong.push(`${strange.length} events were never sent`);
  const value = async (id: string): Promise<unknown> =>
    (
      await get<{ readonly indicators: readonly { readonly value: unknown }[] }>(
        `/platforms/${main}/indicators?ids=${id}`,
      )
    ).indicators[0]?.value;
  const views = await value('t3-4-page-views');
  if (views !== landed.size) wrong.push(`${landed.size} events have landed, but the indicator says ${String(views)}`);

  // Its own schedule extracts, verifies and follows up alerts every other second.
  wrong.push(
    ...(await settle(async () => {
      const [there, own] = [
        await alerts(),
        await get<{ readonly alerts: readonly { readonly alertId: string; readonly status: string }[] }>(
          `/platforms/${main}/alerts`,
        ),
      ];
      const known = new Map(own.alerts.map(({ alertId, status }) => [alertId, status]));
      const gone = [...remembered.alertIds].filter((id) => !known.has(id));
      if (gone.length > 0) return `${gone.length} alerts that were known are gone`;
      if (known.size === 0) return 'no alert is known';
      for (const id of known.keys()) remembered.alertIds.add(id);
      return sorted(there) === sorted(known) ? undefined : `alerts: ${sorted(there)} there, but ${sorted(known)} here`;
    }, 30_000)),
    ...(await settle(async () => {
      const [there, here] = [await columns(), await value('t2-1-column-id')];
      return there === here || (there === 0 && here === undefined)
        ? undefined
        : `${there} columns there, but ${String(here)} here`;
    }, 30_000)),
  );
  return wrong;
};
