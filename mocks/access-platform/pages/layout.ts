import { columnsOf } from './columnsOf.ts';
import { escapeHtml } from '../../../spec/escapeHtml.ts';
import type { PageContext } from './pageContext.ts';
import { siteScript } from './siteScript.ts';
import { snippet } from './snippet.ts';
import type { PageTracking } from './snippet.ts';

export interface Page extends PageTracking {
  readonly title: string;
  /** Page code (7.1.2), second part: the page; the first is the site. */
  readonly code: string;
  readonly body: string;
  /** A page that the fault leaves without the code. */
  readonly deep?: boolean;
  /** One of many that a list leads to. */
  readonly detail?: boolean;
  /** In the navigation. */
  readonly column?: boolean;
}

const withoutSnippet = ({ platform, mobile, userAgent, otherDomain, seen, user }: PageContext, page: Page): boolean =>
  (user !== undefined && platform.hasFault('beacon-signed-in-pages-without-code')) ||
  (otherDomain && platform.hasFault('beacon-missing-on-other-domain')) ||
  (seen.includes(page.code) && platform.hasFault('beacon-repeated-visit-not-reported')) ||
  (page.deep === true && platform.hasFault('beacon-missing-on-deep-page')) ||
  (page.detail === true && platform.hasFault('beacon-missing-on-detail-pages')) ||
  (page.code === 'search' && platform.hasFault('beacon-missing-on-search')) ||
  (mobile && platform.hasFault('beacon-missing-on-mobile')) ||
  (userAgent.includes('Firefox') && platform.hasFault('beacon-missing-in-some-browsers'));

/** What the faults do to a page before its collecting code sees it. */
const distortions = ({ platform }: PageContext, page: Page): string =>
  [
    platform.hasFault('beacon-visit-split')
      ? "Object.defineProperty(window, 'screen', { value: { width: Math.ceil(Math.random() * 1e9), height: 1 } });"
      : '',
    platform.hasFault('beacon-times-of-the-day')
      ? '(function (now) { Date.now = function () { return Math.floor((now() + 288e5) / 864e5) * 864e5 - 288e5; }; })(Date.now);'
      : '',
    platform.hasFault('beacon-times-behind')
      ? '(function (now) { Date.now = function () { return now() - 6e5; }; })(Date.now);'
      : '',
    page.column === true && platform.hasFault('beacon-without-page-link')
      ? "(function (own) { history.replaceState(null, '', '/'); addEventListener('load', function () { history.replaceState(null, '', own); }); })(location.href);"
      : '',
  ]
    .filter((script) => script !== '')
    .map((script) => `<script>${script}</script>`)
    .join('\n');

const style =
  'body{font-family:sans-serif;margin:0;color:#222}header,main,footer{max-width:64rem;margin:auto;padding:.75rem}nav a{margin-right:1rem}.slide{padding:2rem;background:#eef4ff;margin:.5rem 0}button{margin:.25rem}';

/** A whole page: the tracking code in its head, the navigation bar, the body. Mobile visitors get a template of their own. */
export const layout = (context: PageContext, page: Page): string => {
  const { platform, mobile, user, otherDomain } = context;
  const navigation = columnsOf(platform)
    .filter((column) => column.fields['level'] === 1)
    .map((column) => `<a href="${escapeHtml(column.fields['url'])}">${escapeHtml(column.fields['name'])}</a>`)
    .join('');
  const tracking: PageTracking = {
    clicks: [
      ...(user !== undefined && platform.hasFault('beacon-clicks-of-guests-only')
        ? []
        : [{ cssSelector: '[data-target-button]', logkey: 'target_button' }]),
      ...(page.clicks ?? []),
    ],
    ...(page.hold === undefined ? {} : { hold: page.hold }),
    ...((page.deep === true && platform.hasFault('beacon-other-app-key-on-deep-page')) ||
    (user !== undefined && platform.hasFault('beacon-other-app-key-signed-in'))
      ? { foreignKey: true }
      : {}),
    ...(page.deep === true && platform.hasFault('beacon-deep-page-counted-twice') ? { twice: true } : {}),
    ...(page.deep === true && platform.hasFault('beacon-clicks-nobody-made') ? { unasked: true } : {}),
    ...(page.code === 'home' && platform.hasFault('beacon-clicks-nobody-made-at-home') ? { unasked: true } : {}),
    ...(page.resourceId === undefined ||
    (user !== undefined && platform.hasFault('beacon-resource-views-of-guests-only'))
      ? {}
      : { resourceId: page.resourceId }),
    exposures: [
      { cssSelector: '#navigation', logkey: platform.profile.values.beacon.codes.navigationExposure },
      ...(page.exposures ?? []),
    ],
  };
  const nobody = page.code !== 'home' && platform.hasFault('beacon-account-on-home-only');
  const code = withoutSnippet(context, page)
    ? ''
    : snippet(nobody ? { ...context, user: undefined } : context, tracking);
  const atEnd = platform.hasFault('beacon-snippet-in-body');
  const spm = platform.hasFault('beacon-without-page-code')
    ? ['', '']
    : [
        `<meta name="data-spm" content="${escapeHtml(platform.platformId)}">`,
        ` data-spm="${escapeHtml(platform.hasFault('beacon-same-page-code') ? 'page' : page.code)}"`,
      ];
  const referrer = platform.hasFault('beacon-without-referrer') ? '<meta name="referrer" content="no-referrer">' : '';
  const account =
    user === undefined
      ? '<a id="login" href="/login">登录</a>'
      : `<span id="account">${escapeHtml(user.id)}</span> <a id="logout" href="/logout">退出</a>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${referrer}${spm[0] ?? ''}
<title>${escapeHtml(page.title)} - ${escapeHtml(platform.name)}</title>
<style>${style}</style>
${distortions(context, page)}${otherDomain && platform.hasFault('beacon-other-device-on-other-domain') ? "<script>Object.defineProperty(window, 'screen', { value: { width: 1, height: 1 } });</script>" : ''}
${atEnd ? '' : code}
</head>
<body${spm[1] ?? ''} class="${mobile ? 'mobile' : 'desktop'}">
<header><strong>${escapeHtml(platform.name)}</strong> ${account}
<nav id="navigation">${navigation}</nav></header>
<main>${page.body}</main>
<footer>${mobile ? '移动版' : '本平台为参考接入平台，仅供核验使用。'}</footer>
<script>${siteScript(platform)}</script>
${atEnd ? code : ''}
</body>
</html>`;
};
