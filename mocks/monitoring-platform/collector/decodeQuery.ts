import type { Decoded } from './decoded.ts';
import { untrusted } from './untrusted.ts';

const { text, percentDecoded } = untrusted;
const known = new Set([
  'logtype',
  'title',
  'pre',
  'scr',
  '_p_url',
  'cna',
  'nick',
  'spm-cnt',
  'spm-url',
  'spm-pre',
  'uidaplus',
  'aplus',
  'cache',
  'jsver',
  'lver',
  'customSdkId',
  'platformType',
  'tag',
  'stag',
  'lstag',
  'gmkey',
  'gokey',
  '_g_encode',
  'appKey',
  'appkey',
  'ak',
  'at_eventid',
  '_hc',
]);

/**
 * The plain query flavour: `logtype=1` for a page view, `logtype=2` with `gmkey`/`gokey` for an event whose code is the last
 * part of the path. It carries no application key of its own; then the page's host names the platform. Undefined when the
 * payload is not of this flavour.
 */
export const decodeQuery = (payload: string, path: string): Decoded | undefined => {
  if (!/(?:^|&)(?:logtype|_p_url|gokey|gmkey)=/.test(payload)) return undefined;
  const query = new URLSearchParams(payload);
  const of = (name: string, limit: number): string => text(query.get(name) ?? '', limit);
  const isEvent = query.get('logtype') === '2' || query.has('gmkey') || query.has('gokey');
  const gokey = query.get('gokey') ?? '';
  // Its values are encoded once more; only where all of it is does it have no `=` of its own.
  const own = new URLSearchParams(gokey.includes('=') ? gokey : percentDecoded(gokey));
  const rest = [...query].filter(([key]) => !known.has(key));
  const parameters = Object.fromEntries([...rest, ...own].slice(0, 200));
  return {
    problems: [],
    events: [
      {
        flavour: 'query',
        appKey: of('appKey', 128) || of('appkey', 128) || of('ak', 128),
        eventId: '',
        code: isEvent ? text(path.replace(/^.*\//, ''), 130) : '$$_page_start',
        type: text(query.get('gmkey') ?? '', 16),
        pageUrl: of('_p_url', 4000),
        pageCode: of('spm-cnt', 512),
        pageName: of('title', 512),
        referrer: of('pre', 4000),
        userId: of('uidaplus', 128),
        device: of('scr', 32),
        deviceId: of('cna', 128),
        time: null,
        parameters,
      },
    ],
  };
};
