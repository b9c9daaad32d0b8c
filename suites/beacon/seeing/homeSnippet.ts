import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import { countedBy } from '../touring/countedBy.ts';
import { onTour } from '../touring/onTour.ts';
import type { Tour } from '../touring/onTour.ts';

export interface InlineScript {
  readonly text: string;
  readonly place: 'head' | 'body';
}

/** The collecting code of the home page: in its source, and as it stands in the loaded page. */
export interface HomeSnippet {
  readonly url: string;
  /** Scripts of the document, in its source or of its own host, that have to do with the collecting code. */
  readonly inline: readonly InlineScript[];
  /** Those of them that load or set up the code; others only report by it. */
  readonly setUp: readonly InlineScript[];
  readonly live: {
    /** The element with the profile's id; null: none. */
    readonly loader: { readonly tag: string; readonly src: string; readonly async: boolean } | null;
    /** Address of a script that is the public SDK, whatever its id. */
    readonly sdk: string | null;
    readonly meta: { readonly appKey: unknown; readonly logHost: unknown; readonly debug: unknown } | null;
  };
  /** As it stands after its scripts. */
  readonly html: string;
  readonly requested: readonly string[];
  /** What the visit reported. */
  readonly tour: Pick<Tour, 'events' | 'refused'>;
  readonly evidence: readonly string[];
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** What the page told of itself, which may be anything. */
const liveOf = (told: unknown): HomeSnippet['live'] => {
  const { loader, sdk, meta } = objectOf(told) ?? {};
  const [element, values] = [objectOf(loader), objectOf(meta)];
  return {
    loader: element && {
      tag: String(element['tag']),
      src: String(element['src']),
      async: element['async'] === true,
    },
    sdk: typeof sdk === 'string' ? sdk : null,
    meta: values && {
      appKey: values['appKey'] ?? null,
      logHost: values['logHost'] ?? null,
      debug: values['debug'] ?? null,
    },
  };
};

interface FoundScript extends InlineScript {
  /** Address of one that is not in the document itself. */
  readonly src?: string;
}

const scriptsOf = (html: string): readonly FoundScript[] => {
  const found: FoundScript[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node, place: 'head' | 'body'): void => {
    if ('tagName' in node && node.tagName === 'script') {
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const src = node.attrs.find((attribute) => attribute.name === 'src')?.value ?? '';
      found.push(src === '' ? { text, place } : { text: src, place, src });
      return;
    }
    const here = 'tagName' in node && (node.tagName === 'head' || node.tagName === 'body') ? node.tagName : place;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, here);
  };
  walk(parse(html), 'head');
  return found;
};

/** The document's source as the browser came by it: its redirects, at most five, are followed on one host. */
const sourceOf = async (context: CheckContext, page: string): Promise<Response> => {
  let response = await context.fetch(page);
  for (let hop = 0; hop < 5 && response.status >= 300 && response.status < 400; hop += 1) {
    const target = URL.parse(response.headers.get('location') ?? '', response.url || page);
    if (target === null || target.hostname !== new URL(page).hostname) break;
    response = await context.fetch(target);
  }
  return response;
};

const mostScripts = 10;

/** Scripts that a page takes from its own host are its own code as well. */
const withTexts = async (
  context: CheckContext,
  base: string,
  scripts: readonly FoundScript[],
): Promise<readonly InlineScript[]> => {
  let left = mostScripts;
  return Promise.all(
    scripts.map(async ({ src, ...script }) => {
      const url = src === undefined ? null : URL.parse(src, base);
      if (url === null || url.host !== new URL(base).host || left === 0) return script;
      left -= 1;
      try {
        const answer = await context.fetch(url);
        return answer.ok ? { ...script, text: await answer.text() } : script;
      } catch (error) {
        if (error instanceof CandidateError) return script;
        throw error;
      }
    }),
  );
};

const play = (context: CheckContext): Promise<HomeSnippet> =>
  onTour(context, async (tour) => {
    const { home } = context.target.pages;
    const { scriptId, queue, scriptAddresses, logHostKey } = context.profile.values.beacon;
    const related = new RegExp(`\\b(?:${queue}|aplus|${scriptId})\\b`);
    const visitor = await tour.visitor();
    const page = await visitor.open(home);
    await page.settled();
    await countedBy(context, 1, async () => (await tour.events()).length + (await tour.refused()).length);
    // Where a page sends its visitor on by script, it is the page that results.
    const url = page.url();
    const response = await sourceOf(context, url);
    const source = await response.text();
    const html = await page.html();
    const told = await page.evaluate<unknown>(`(() => {
      const element = document.getElementById(${JSON.stringify(scriptId)});
      const sdk = [...document.scripts].map((script) => script.src).find((src) => ${JSON.stringify(scriptAddresses)}.some((pattern) => new RegExp(pattern).test(src)));
      const read = (name) => { try { return window.aplus.getMetaInfo(name); } catch (error) { return undefined; } };
      const known = typeof window.aplus === 'object' && window.aplus !== null && typeof window.aplus.getMetaInfo === 'function';
      return { loader: element ? { tag: element.tagName.toLowerCase(), src: String(element.src || ''), async: Boolean(element.async) } : null, sdk: sdk || null,
        meta: known ? { appKey: read('appKey') ?? null, logHost: read(${JSON.stringify(logHostKey)}) ?? null, debug: read('DEBUG') ?? null } : null };
    })()`);
    const live = liveOf(told);
    const requested = page.requested();
    await visitor.close();
    const [events, refused] = [await tour.events(), await tour.refused()];
    const inline = (await withTexts(context, url, scriptsOf(source))).filter(({ text }) => related.test(text));
    const patterns = scriptAddresses.map((pattern) => new RegExp(pattern));
    const setUp = inline.filter(
      ({ text }) =>
        /setMetaInfo/.test(text) || text.includes(scriptId) || patterns.some((pattern) => pattern.test(text)),
    );
    const note = context.evidence.record({
      kind: 'page',
      url,
      detail: `${inline.map(({ text, place }) => `<${place}> ${text.slice(0, 600)}`).join('\n')}\n${JSON.stringify(live)}`,
    });
    const exchange = context.evidenceOf(response);
    return {
      url,
      inline,
      setUp,
      live,
      html,
      requested,
      tour: { events: async () => events, refused: async () => refused },
      evidence: exchange === undefined ? [note] : [exchange, note],
    };
  });

/** An ordinary visit of the home page, once per run: judged by the checks of Annex A.1 and of the basic data. */
export const homeSnippet: Scene<HomeSnippet> = { id: 'beacon.home-snippet', deadlineMs: 120_000, play };
