import type { PageContext } from './pageContext.ts';
import { scriptText } from './scriptText.ts';

const address = 'https://d.alicdn.com/alilog/mlog/aplus/204458013.js';

/** What one page wants to have reported besides its page view. */
export interface PageTracking {
  /** Elements whose clicks and views are reported without code of their own. */
  readonly clicks?: readonly { readonly cssSelector: string; readonly logkey: string }[];
  readonly exposures?: readonly { readonly cssSelector: string; readonly logkey: string }[];
}

const push = (name: string, value: unknown): string => `aplus_queue.push({ action: 'aplus.setMetaInfo', arguments: [${scriptText(name)}, ${scriptText(value)}] });`;

/** What a page tells of its user; the fault puts in clear what must not be. */
const userLines = ({ platform, user }: PageContext): readonly string[] => {
  if (user === undefined || platform.hasFault('beacon-user-not-reported')) return [];
  // A number with a valid check digit that belongs to nobody: the region code 000000 is not assigned.
  return [push('_user_id', platform.hasFault('beacon-personal-data-in-clear') ? '13800138000' : user.id)];
};

/** The collecting code of Annex A.1, in words of our own, as it stands in the head of every page. */
export const snippet = (context: PageContext, tracking: PageTracking): string => {
  const { platform } = context;
  const { scriptId, logHost } = platform.profile.values.beacon;
  const faulty = platform.hasFault;
  const appKey = faulty('beacon-wrong-app-key') ? 'ffffffffffffffffffffffff' : platform.appKey;
  const settings: (readonly [string, unknown])[] = [
    ['appKey', appKey],
    [faulty('beacon-log-host-by-other-name') ? 'trackDomain' : 'aplus-rhost-v', logHost],
    ...(faulty('beacon-debug-on') ? ([['DEBUG', true]] as const) : []),
    ...(tracking.clicks === undefined || faulty('beacon-click-not-reported') ? [] : ([['aplus-auto-clk', tracking.clicks]] as const)),
    ...(tracking.exposures === undefined || faulty('beacon-exposure-not-reported') ? [] : ([['aplus-auto-exp', tracking.exposures]] as const)),
  ];
  if (faulty('beacon-without-queue')) {
    // The script in the way of the page, configured behind its back.
    const calls = settings.map(([name, value]) => `aplus.setMetaInfo(${scriptText(name)}, ${scriptText(value)});`);
    return `<script id="${scriptId}" src="${address}"></script>\n<script>${calls.join('\n')}${context.user === undefined ? '' : `aplus.setMetaInfo('_user_id', ${scriptText(context.user.id)});`}</script>`;
  }
  return `<script>
(function (win, doc, tag, queue) {
  win[queue] = win[queue] || [];
  var script = doc.createElement(tag);
  var first = doc.getElementsByTagName(tag)[0];
  script.async = true;
  ${faulty('beacon-loader-without-id') ? '' : `script.id = ${scriptText(scriptId)};`}
  script.src = ${scriptText(address)};
  first.parentNode.insertBefore(script, first);
})(window, document, 'script', ${scriptText(platform.profile.values.beacon.queue)});
${[...settings.map(([name, value]) => push(name, value)), ...userLines(context)].join('\n')}
${faulty('beacon-double-page-view') ? `aplus_queue.push({ action: 'aplus.sendPV', arguments: [{ is_auto: false }, {}] });` : ''}
</script>`;
};
