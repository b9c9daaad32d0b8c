import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Ledger } from './createLedger.ts';
import { beaconPayload } from './beaconPayload.ts';
import type { Surroundings } from './openSurroundings.ts';
import type { Monitor } from './startMonitor.ts';

export interface Load {
  readonly ledger: Ledger;
  /** Event ids sent, and those of them that were acknowledged. */
  readonly sent: ReadonlySet<string>;
  readonly acknowledged: ReadonlySet<string>;
  /** Answers that nobody may get. */
  readonly unexpected: readonly string[];
  /** Works on a monitor until `signal` is aborted, then waits for what is under way. */
  readonly work: (monitor: Monitor, signal: AbortSignal) => Promise<void>;
  /** One beacon; rejects where it was not taken. */
  readonly beacon: (monitor: Monitor) => Promise<void>;
}

const operators = 3;
const platformsEach = 3;

/** Operators who register, change and remove, platforms that publish and subscribe, visitors, a database that is written to, collections. */
export const createLoad = (
  random: () => number,
  profile: Profile,
  { platform: main, origin, putColumn }: Surroundings,
  ledger: Ledger,
): Load => {
  const { scheme, headers, encoding } = profile.values.interfaces;
  const [sent, acknowledged] = [new Set<string>(), new Set<string>()];
  const unexpected: string[] = [];
  let numbered = 0;

  const asPlatform = async (
    monitor: Monitor,
    credentials: InterfaceCredentials,
    method: string,
    path: string,
    content: unknown,
  ): Promise<boolean> => {
    const body = Buffer.from(JSON.stringify(content));
    const sealed = encryptionSchemes[scheme].seal({ method, path, query: '', body }, credentials, {
      headers,
      encoding,
      scope: 'catalogue',
      now: Date.now(),
      randomBytes,
    });
    const response = await fetch(`${monitor.url}${path}`, { method, body, headers: sealed });
    const text = await response.text();
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return true;
  };

  const operate = async (monitor: Monitor, operator: number): Promise<void> => {
    const platformId = `O${operator}-${Math.floor(random() * platformsEach)}`;
    const key = `platform ${platformId}`;
    const credentialsKey = `credentials ${platformId}`;
    numbered += 1;
    const wanted = { platformId, name: `名 ${numbered}`, kind: 'resource', appKey: `key-${platformId}`, hosts: [] };
    const body = {
      ...wanted,
      interfaces: { urls: { user: `${origin}/users` }, credentials: { appKey: 'a', encryptionKey: 'b' } },
    };
    if (ledger.settled(key) === undefined) {
      await ledger.act(key, wanted, async () => {
        await monitor.ask('POST', '/platforms', body, [201]);
        return true;
      });
      // Twice is refused, whatever was killed in between.
      await monitor.ask('POST', '/platforms', body, [409]);
      return;
    }
    const choice = random();
    if (choice < 0.15) {
      await ledger.act(key, undefined, async () => {
        await monitor.ask('DELETE', `/platforms/${platformId}`, undefined, [204]);
        return true;
      });
      for (const what of ['credentials', 'entry', 'subscription']) ledger.forget(`${what} ${platformId}`);
      return;
    }
    if (choice < 0.4) {
      await ledger.act(key, wanted, async () => {
        await monitor.ask('PUT', `/platforms/${platformId}`, body, [200]);
        return true;
      });
      return;
    }
    const { json } = await monitor.ask('POST', `/platforms/${platformId}/access`);
    const { credentials } = json as { readonly credentials: InterfaceCredentials };
    const known = ledger.settled(credentialsKey);
    if (known === undefined) await ledger.act(credentialsKey, credentials, async () => true);
    else if (known !== JSON.stringify(credentials)) unexpected.push(`${credentialsKey} changed`);
    const name = { 'zh-CN': `目录 ${numbered}`, en: `entry ${numbered}` };
    if (choice < 0.8)
      await ledger.act(`entry ${platformId}`, name, () =>
        asPlatform(monitor, credentials, 'PUT', '/catalogue/entries/user', {
          url: `${origin}/users`,
          name,
          description: name,
          dataItems: [{ field: 'userId', name }],
        }),
      );
    else
      await ledger.act(`subscription ${platformId}`, 'user', () =>
        asPlatform(monitor, credentials, 'POST', '/catalogue/subscriptions', { entities: ['user'] }),
      );
  };

  const beacon = async (monitor: Monitor): Promise<void> => {
    const eventId = `e${(numbered += 1)}`;
    sent.add(eventId);
    const response = await fetch(`${monitor.url}/web_logs`, {
      method: 'POST',
      body: beaconPayload(main.appKey, eventId),
      headers: {
        'content-type': 'text/plain',
        'user-agent':
          'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36',
      },
    });
    const text = await response.text();
    if (response.status !== 200 || text !== '{"accepted":1,"rejected":0}')
      throw new Error(`beacon: ${response.status} ${text}`);
    acknowledged.add(eventId);
  };

  const write = async (): Promise<void> => {
    await putColumn(`c${Math.floor(random() * 12)}`, random() < 0.4);
    await wait(20);
  };

  return {
    ledger,
    sent,
    acknowledged,
    unexpected,
    beacon,
    work: async (monitor, signal) => {
      const until = async (once: () => Promise<void>, pauseMs = 0): Promise<void> => {
        while (!signal.aborted) {
          try {
            await once();
          } catch (error) {
            // A monitor that is killed gives no answer; another answer than the right one is a fault.
            if (!(error instanceof TypeError)) unexpected.push(String(error));
            else if (signal.aborted) return;
          }
          await wait(pauseMs);
        }
      };
      await Promise.all([
        ...Array.from({ length: operators }, (_, at) => until(() => operate(monitor, at))),
        until(() => beacon(monitor)),
        until(() => beacon(monitor)),
        until(write),
        until(async () => void (await monitor.ask('POST', `/platforms/${main.platformId}/collect-sources`)), 50),
      ]);
    },
  };
};
