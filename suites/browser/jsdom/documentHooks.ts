/* oxlint-disable no-underscore-dangle -- the names are those of jsdom */
import { createRequire } from 'node:module';

/** What jsdom leaves to whoever embeds it, for one document. */
export interface DocumentHooks {
  /** The page's own script, or a link that it clicked, goes to another document. */
  readonly navigate: (url: string, replacement: boolean) => void;
  /** May this script text in the document run? */
  readonly mayRunInline: (script: Element) => boolean;
}

interface DocumentImpl {
  readonly URL: string;
  readonly encodingParseAURL: (url: string) => object | null;
}
interface ScriptImpl {
  readonly _ownerDocument: DocumentImpl;
  readonly hasAttributeNS: (namespace: null, name: string) => boolean;
  readonly _markAsAlreadyStarted: () => void;
  _prepare: (...all: unknown[]) => unknown;
  _initializeFromParser: (...all: unknown[]) => unknown;
}
interface LocationImpl {
  readonly _relevantDocument: DocumentImpl;
  _locationObjectNavigate: (url: object, flags?: { readonly replacement?: boolean }) => unknown;
  reload: () => unknown;
}
interface AnchorImpl {
  readonly _ownerDocument: DocumentImpl;
  readonly href: string;
  _followAHyperlink: () => unknown;
}

/*
 * jsdom has hooks neither for navigation nor for a content security policy. Both go through methods of its own classes,
 * which are replaced here, once per process; a document without hooks behaves as jsdom does. createJsdomBrowser.test.ts and
 * sameInBothBrowsers.test.ts notice when another version of jsdom no longer has them.
 */
const load = createRequire(import.meta.url);
const inside = (path: string): never => load(`jsdom/lib/${path}`) as never;
const { wrapperForImpl } = inside('generated/idl/utils.js') as { wrapperForImpl: (impl: object) => object };
const { serializeURL } = load(load.resolve('whatwg-url', { paths: [load.resolve('jsdom')] })) as {
  serializeURL: (url: object, withoutFragment?: boolean) => string;
};
const classOf = <T>(path: string): { readonly prototype: T } =>
  (inside(path) as { implementation: { prototype: T } }).implementation;

const hooks = new WeakMap<object, DocumentHooks>();
const metByParser = new WeakSet<object>();
const hooksOf = (document: DocumentImpl): DocumentHooks | undefined => hooks.get(wrapperForImpl(document));

const script = classOf<ScriptImpl>('jsdom/living/nodes/HTMLScriptElement-impl.js').prototype;
const { _prepare: prepare, _initializeFromParser: initialize } = script;
script._initializeFromParser = function (...all) {
  metByParser.add(wrapperForImpl(this));
  return initialize.apply(this, all);
};
script._prepare = function (...all) {
  const own = hooksOf(this._ownerDocument);
  if (own !== undefined && !this.hasAttributeNS(null, 'src') && !own.mayRunInline(wrapperForImpl(this) as Element))
    this._markAsAlreadyStarted();
  return prepare.apply(this, all);
};

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
/** Undefined: it stays in this document, jsdom knows how. */
const leaves = (document: DocumentImpl, url: string): DocumentHooks | undefined =>
  /^https?:/.test(url) && withoutFragment(url) !== withoutFragment(document.URL) ? hooksOf(document) : undefined;

const location = classOf<LocationImpl>('jsdom/living/window/Location-impl.js').prototype;
const { _locationObjectNavigate: go, reload } = location;
location._locationObjectNavigate = function (url, flags) {
  const address = serializeURL(url);
  const own = leaves(this._relevantDocument, address);
  return own === undefined ? go.call(this, url, flags) : own.navigate(address, flags?.replacement === true);
};
location.reload = function () {
  const own = hooksOf(this._relevantDocument);
  return own === undefined ? reload.call(this) : own.navigate(this._relevantDocument.URL, true);
};
const anchor = classOf<AnchorImpl>('jsdom/living/nodes/HTMLAnchorElement-impl.js').prototype;
const { _followAHyperlink: followLink } = anchor;
anchor._followAHyperlink = function () {
  const own = leaves(this._ownerDocument, this.href);
  return own === undefined ? followLink.call(this) : own.navigate(this.href, false);
};

export const documentHooks = {
  set: (document: object, own: DocumentHooks): void => void hooks.set(document, own),
  /** Was this script in the source, not put in by another script? */
  byParser: (element: object): boolean => metByParser.has(element),
} as const;
