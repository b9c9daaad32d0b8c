import { userAgents } from '../beacon/touring/userAgents.ts';
import { places } from '../beacon/touring/places.ts';
import type { Browser, Visitor } from '../browser/browser.ts';
import type { Clock } from '../../spec/clock.ts';
import type { CheckResult, PagePicture } from '../engine/evidence/runRecord.ts';
import type { Target } from '../target/target.ts';

/** Pictures of a run; each so many bytes, so that the page that holds them stays small. */
const most = 8;
const mostBytes = 48_000;
/** Milliseconds for all of them: they decide nothing. */
const patienceMs = 20_000;

interface Surroundings {
  readonly browser: Browser;
  readonly target: Pick<Target, 'url' | 'pages'>;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

const hostOf = (url: string | undefined): string | undefined => (url === undefined ? undefined : URL.parse(url)?.host);

/** Pages of the candidate's own that findings of beacon checks name, with the checks; the ones that most checks name first. */
const pagesOf = (results: readonly CheckResult[], { url, pages }: Surroundings['target']) => {
  const hosts = new Set([url, pages.home, ...(pages.others ?? [])].map(hostOf));
  const named = new Map<string, Set<string>>();
  for (const { id, channel, findings } of results) {
    if (channel !== 'beacon') continue;
    for (const { pointer } of findings) {
      const page = pointer?.split(' ')[0] ?? '';
      const { protocol, host } = URL.parse(page) ?? {};
      if (protocol?.startsWith('http') !== true || !hosts.has(host)) continue;
      named.set(page, (named.get(page) ?? new Set()).add(id));
    }
  }
  return [...named].sort(([, a], [, b]) => b.size - a.size).slice(0, most);
};

const pictureOf = async (visitor: Visitor, url: string) => {
  const page = await visitor.open(url);
  try {
    await page.settled();
    return await page.picture?.(mostBytes);
  } finally {
    await page.close();
  }
};

/**
 * Pages that findings name as a new visitor sees them, in a browser that draws; yields nothing in another. They help a reader and decide
 * nothing, so a page that cannot be drawn is left out and nothing is said of it.
 */
export async function* takePictures(
  results: readonly CheckResult[],
  { browser, target, clock, signal }: Surroundings,
): AsyncGenerator<PagePicture, void, undefined> {
  const pages = pagesOf(results, target);
  const stopped = (): boolean => signal?.aborted === true;
  if (browser.name !== 'chromium' || pages.length === 0 || stopped()) return;
  const end = clock.now() + patienceMs;
  const visitor = await browser
    .visitor({ sourceIp: places.shanghai.address, userAgent: userAgents.chrome, correlationId: 'pictures' })
    .catch(() => undefined);
  if (visitor === undefined) return;
  try {
    for (const [url, checks] of pages) {
      if (clock.now() >= end || stopped()) return;
      const at = new Date(clock.now()).toISOString();
      const drawn = await pictureOf(visitor, url).catch(() => undefined);
      if (drawn === undefined) continue;
      const { jpeg, width, height } = drawn;
      const data = Buffer.from(jpeg).toString('base64');
      yield { type: 'picture', url, at, checks: [...checks], mediaType: 'image/jpeg', width, height, data };
    }
  } finally {
    await visitor.close().catch(() => undefined);
  }
}
