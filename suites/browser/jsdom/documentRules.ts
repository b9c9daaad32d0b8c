import type { DOMWindow } from 'jsdom';
import { blockedContent } from '../rules/blockedContent.ts';
import { contentSecurityPolicy } from '../rules/contentSecurityPolicy.ts';
import type { ContentSecurityPolicy } from '../rules/contentSecurityPolicy.ts';
import { unjudgedPolicies } from '../rules/unjudgedPolicies.ts';
import { documentHooks } from './documentHooks.ts';

/** What a document may do, by its own policies and those of browsers. jsdom knows none of them, so that without this a page would report that is silent in every browser. */
export interface DocumentRules {
  readonly mayRunInline: (script: Element) => boolean;
  readonly mayRunAttributes: () => boolean;
  readonly mayLoadScript: (url: URL, script: Element) => boolean;
  readonly mayConnect: (url: URL) => boolean;
  readonly mayShowImage: (url: URL) => boolean;
  /** Its policies that only a real browser can judge. */
  readonly unjudged: () => readonly string[];
}

const nonceOf = (script: Element): string =>
  (script as HTMLScriptElement).nonce || (script.getAttribute('nonce') ?? '');

/** `headers`: those of the document's own answer. */
export const documentRules = (window: DOMWindow, headers: Headers): DocumentRules => {
  let known = '';
  let policy: ContentSecurityPolicy | undefined;
  // A policy in the document holds from where it stands on, so it is looked for each time.
  const policiesInDocument = (): readonly string[] =>
    [...window.document.querySelectorAll('head meta[http-equiv="content-security-policy" i]')].map((meta) =>
      (meta.getAttribute('content') ?? '').replaceAll(/(?:^|;)\s*sandbox\b[^;]*/gi, ''),
    );
  const current = (): ContentSecurityPolicy => {
    const texts = [headers.get('content-security-policy') ?? '', ...policiesInDocument()];
    const text = texts.join('\n');
    if (policy === undefined || text !== known) {
      known = text;
      policy = contentSecurityPolicy(texts, new URL(window.location.href));
    }
    return policy;
  };
  const clean = (url: URL): boolean => !blockedContent.mixed(new URL(window.location.href), url);
  return {
    mayRunInline: (script) => current().inline({ text: script.textContent ?? '', nonce: nonceOf(script) }),
    mayRunAttributes: () => current().attributes(),
    mayLoadScript: (url, script) =>
      clean(url) && current().script(url, { nonce: nonceOf(script), byParser: documentHooks.byParser(script) }),
    mayConnect: (url) => clean(url) && current().connection(url),
    // Browsers ask for a plain picture by https instead of blocking it.
    mayShowImage: (url) => current().image(url),
    unjudged: () =>
      unjudgedPolicies(headers, policiesInDocument(), {
        hasBase: window.document.querySelector('base[href]') !== null,
      }),
  };
};
