import { randomUUID } from 'node:crypto';
import type { PageContext } from './pageContext.ts';
import { scriptText } from './scriptText.ts';

/** What one page wants to have reported besides its page view. */
export interface PageTracking {
  /** Elements whose clicks and views are reported without code of their own. */
  readonly clicks?: readonly { readonly cssSelector: string; readonly logkey: string }[];
  readonly exposures?: readonly { readonly cssSelector: string; readonly logkey: string }[];
  /** The resource that the page shows: its page view is a view of that resource. */
  readonly resourceId?: string;
  /** The page holds its events back at first. */
  readonly hold?: boolean;
  /** The page speaks for somebody else. */
  readonly foreignKey?: boolean;
  /** The page reports its view once more by hand. */
  readonly twice?: boolean;
  /** The page reports a click that nobody makes. */
  readonly unasked?: true;
}

/** The fault takes every resource for the first one. */
const shownAs = ({ hasFault, business }: PageContext['platform'], resourceId: string): string =>
  hasFault('indicators-resource-views-of-the-first')
    ? (business.records('resource').at(0)?.id ?? resourceId)
    : resourceId;

const push = (queue: string, name: string, value: unknown): string =>
  `${queue}.push({ action: 'aplus.setMetaInfo', arguments: [${scriptText(name)}, ${scriptText(value)}] });`;

/** What a page tells of its user; the fault puts in clear what must not be. */
const userLines = ({ platform, user }: PageContext, queue: string): readonly string[] => {
  if (user === undefined || platform.hasFault('beacon-user-not-reported')) return [];
  return [
    push(
      queue,
      '_user_id',
      platform.hasFault('beacon-account-undefined')
        ? 'undefined'
        : platform.hasFault('beacon-account-of-the-view')
          ? randomUUID()
          : platform.hasFault('beacon-account-of-another-system')
            ? `sso-${user.id}`
            : user.id,
    ),
    ...(platform.hasFault('beacon-personal-data-in-clear')
      ? [push(queue, 'globalproperty', { mobile: '13800138000' })]
      : []),
  ];
};

/** Runs where this visitor has not seen the page before. */
const onceOnly = (script: string): string =>
  `if (!localStorage.getItem('exposed ' + location.pathname)) { localStorage.setItem('exposed ' + location.pathname, '1'); ${script} }`;

/** Holds the page view back when the tab has been here: right before (a reload), or earlier (a return). */
const forgetful = (queue: string, { hasFault }: PageContext['platform']): string => {
  const [reload, back] = [hasFault('beacon-reload-not-reported'), hasFault('beacon-return-not-reported')];
  if (!reload && !back) return '';
  return `(function (path, key) {
  var seen = JSON.parse(sessionStorage.getItem(key) || '[]');
  var last = seen[seen.length - 1] === path;
  if (${reload ? 'last' : '!last && seen.indexOf(path) >= 0'}) ${push(queue, 'aplus-disable-apv', true)}
  sessionStorage.setItem(key, JSON.stringify(seen.concat(path)));
})(location.pathname, 'seen');`;
};

/** Reports a visit that ends before the page has loaded by itself, and does so twice. */
const hasty = ({ hasFault, profile }: PageContext['platform'], appKey: string): string =>
  hasFault('beacon-early-leaving-counted-twice')
    ? `var loaded = false;
addEventListener('load', function () { loaded = true; });
addEventListener('pagehide', function () {
  if (loaded) return;
  var view = 'logtype=1&appKey=' + ${scriptText(appKey)} + '&_p_url=' + encodeURIComponent(location.href);
  for (var i = 0; i < 2; i++) navigator.sendBeacon('https://' + ${scriptText(profile.values.beacon.logHost)} + '/v.gif', view);
});`
    : '';

/** The collecting code of Annex A.1, in words of our own, as it stands in the head of every page. */
export const snippet = (context: PageContext, tracking: PageTracking): string => {
  const { platform } = context;
  if (platform.hasFault('content-pages-without-code')) return '';
  const { scriptId, logHost } = platform.profile.values.beacon;
  const faulty = platform.hasFault;
  const appKey =
    faulty('beacon-wrong-app-key') || tracking.foreignKey === true ? 'ffffffffffffffffffffffff' : platform.appKey;
  // The queue of the successor, passed off as this one where no reader of the source sees it.
  const renamed = faulty('beacon-without-queue');
  const queue = renamed ? 'qt_queue' : platform.profile.values.beacon.queue;
  const settings: (readonly [string, unknown])[] = [
    ['appKey', appKey],
    [faulty('beacon-log-host-by-other-name') ? 'trackDomain' : 'aplus-rhost-v', logHost],
    ...(faulty('beacon-debug-on') ? ([['DEBUG', true]] as const) : []),
    ...(tracking.resourceId === undefined || faulty('indicators-resource-views-without-id')
      ? []
      : ([
          [
            'aplus-cpvdata',
            { [platform.profile.values.beacon.parameters.resource]: shownAs(platform, tracking.resourceId) },
          ],
        ] as const)),
    ...(tracking.hold === true ? ([['_hold', 'BLOCK']] as const) : []),
    ...(tracking.clicks === undefined ||
    faulty('beacon-click-not-reported') ||
    faulty('beacon-click-lost-on-leaving') ||
    faulty('beacon-clicks-not-told') ||
    faulty('beacon-click-once-per-visitor')
      ? []
      : ([['aplus-auto-clk', tracking.clicks]] as const)),
    ...(tracking.exposures === undefined ||
    faulty('beacon-exposure-not-reported') ||
    faulty('beacon-exposure-once-per-visitor')
      ? []
      : ([['aplus-auto-exp', tracking.exposures]] as const)),
  ];
  return `<script>
(function (win, doc, tag, queue) {
  win[queue] = win[queue] || [];
  var script = doc.createElement(tag);
  var first = doc.getElementsByTagName(tag)[0];
  script.async = true;
  ${faulty('beacon-loader-without-id') ? '' : `script.id = ${scriptText(scriptId)};`}
  script.src = ${scriptText(platform.beaconScript)};
  first.parentNode.insertBefore(script, first);
})(window, document, 'script', ${scriptText(queue)});
${renamed ? `window['aplus' + '_queue'] = window.${queue};` : ''}
${[...settings.map(([name, value]) => push(queue, name, value)), ...userLines(context, queue), ...(tracking.hold === true && !faulty('beacon-hold-never-released') ? [push(queue, '_hold', 'START')] : [])].join('\n')}
${faulty('beacon-exposure-once-per-visitor') ? onceOnly(push(queue, 'aplus-auto-exp', tracking.exposures ?? [])) : ''}
${forgetful(queue, platform)}
${hasty(platform, appKey)}
${faulty('beacon-view-on-return-to-tab') ? `document.addEventListener('visibilitychange', function () { if (document.visibilityState === 'visible') ${queue}.push({ action: 'aplus.sendPV', arguments: [{ is_auto: false }, {}] }); });` : ''}
${faulty('beacon-referrer-always-home') ? `Object.defineProperty(document, 'referrer', { get: function () { return location.origin + '/'; } });` : ''}
${tracking.unasked === true ? `${queue}.push({ action: 'aplus.record', arguments: ['target_button', 'CLK', {}] });` : ''}
${faulty('beacon-double-page-view') || tracking.twice === true ? `${queue}.push({ action: 'aplus.sendPV', arguments: [{ is_auto: false }, {}] });` : ''}
</script>`;
};
