import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { onTour } from './onTour.ts';
import type { Tour } from './onTour.ts';

export interface InlineScript {
  readonly text: string;
  readonly place: 'head' | 'body';
}

/** The collecting code of the home page: in its source, and as it stands in the loaded page. */
export interface HomeSnippet {
  readonly url: string;
  /** Scripts of the document's own source that have to do with the collecting code. */
  readonly inline: readonly InlineScript[];
  readonly live: {
    /** The element with the profile's id; null: none. */
    readonly loader: { readonly tag: string; readonly src: string; readonly async: boolean } | null;
    /** Address of a script that is the public SDK, whatever its id. */
    readonly sdk: string | null;
    readonly meta: { readonly appKey: unknown; readonly logHost: unknown; readonly debug: unknown } | null;
  };
  readonly requested: readonly string[];
  /** What the visit reported. */
  readonly tour: Pick<Tour, 'events' | 'refused'>;
  readonly evidence: readonly string[];
}

const scriptsOf = (html: string): readonly InlineScript[] => {
  const found: InlineScript[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node, place: 'head' | 'body'): void => {
    if ('tagName' in node && node.tagName === 'script') {
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const src = node.attrs.find((attribute) => attribute.name === 'src')?.value ?? '';
      found.push({ text: text === '' ? src : text, place });
      return;
    }
    const here = 'tagName' in node && (node.tagName === 'head' || node.tagName === 'body') ? node.tagName : place;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, here);
  };
  walk(parse(html), 'head');
  return found;
};

const play = (context: CheckContext): Promise<HomeSnippet> =>
  onTour(context, async (tour) => {
    const { home } = context.target.pages;
    const { scriptId, queue, scriptAddresses } = context.profile.values.beacon;
    const response = await context.fetch(home);
    const html = await response.text();
    const related = new RegExp(`\\b(?:${queue}|aplus|${scriptId})\\b`);
    const visitor = await tour.visitor();
    const page = await visitor.open(home);
    await page.settled();
    const live = await page.evaluate<HomeSnippet['live']>(`(() => {
      const element = document.getElementById(${JSON.stringify(scriptId)});
      const sdk = [...document.scripts].map((script) => script.src).find((src) => ${JSON.stringify(scriptAddresses)}.some((pattern) => new RegExp(pattern).test(src)));
      const read = (name) => { try { return window.aplus.getMetaInfo(name); } catch (error) { return undefined; } };
      const known = typeof window.aplus === 'object' && window.aplus !== null && typeof window.aplus.getMetaInfo === 'function';
      return { loader: element ? { tag: element.tagName.toLowerCase(), src: String(element.src || ''), async: Boolean(element.async) } : null, sdk: sdk || null,
        meta: known ? { appKey: read('appKey') ?? null, logHost: read('aplus-rhost-v') ?? null, debug: read('DEBUG') ?? null } : null };
    })()`);
    const requested = page.requested();
    await visitor.close();
    const [events, refused] = [await tour.events(), await tour.refused()];
    const inline = scriptsOf(html).filter(({ text }) => related.test(text));
    const note = context.evidence.record({
      kind: 'page',
      url: home,
      detail: `${inline.map(({ text, place }) => `<${place}> ${text.slice(0, 600)}`).join('\n')}\n${JSON.stringify(live)}`,
    });
    const exchange = context.evidenceOf(response);
    return {
      url: home,
      inline,
      live,
      requested,
      tour: { events: async () => events, refused: async () => refused },
      evidence: exchange === undefined ? [note] : [exchange, note],
    };
  });

/** An ordinary visit of the home page, once per run: judged by the checks of Annex A.1 and of the basic data. */
export const homeSnippet: Scene<HomeSnippet> = { id: 'beacon.home-snippet', deadlineMs: 120_000, play };
