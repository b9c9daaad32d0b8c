import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged, passed } from '../../engine/verdict/outcome.ts';
import { pageVisits } from '../seeing/pageVisits.ts';
import type { PageVisit } from '../seeing/pageVisits.ts';
import { silentInside } from '../touring/silentInside.ts';
import { mostColumns, sitePages } from '../seeing/sitePages.ts';
import { supplies } from '../seeing/supplies.ts';

/** 7.1.2: basic tracking covers the whole platform: every column of the site structure, and pages of every kind that links lead to. */
export const coversEveryColumn: Check = {
  id: 'beacon.covers-every-column',
  verifies: ['beacon-covers-platform'],
  channel: 'beacon',
  title: {
    'zh-CN': '网站结构中的每个栏目页面，以及由链接可达的各类页面，都上报页面浏览',
    en: 'Every column page of the site structure, and pages of every kind that links lead to, report their page view',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  // A column that another check makes and takes away again would be one that leads nowhere; those that were there stay.
  locks: ['business-data'],
  deadlineMs: 120_000,
  run: async (context) => {
    const site = await context.use(sitePages);
    context.release('business-data');
    const { visits, known, depth } = await context.use(pageVisits);
    const of = (...results: readonly PageVisit['result'][]): readonly PageVisit[] =>
      visits.filter((one) => results.includes(one.result));
    const [accepted, refused, silent] = [of('reported'), of('refused'), of('silent')];
    // Where nothing is accepted of any page, beacon.events-accepted judges the refusal.
    const reported = accepted.length > 0 ? accepted : refused;
    const unreachable = of('unreachable').filter(({ linked }) => !linked);
    const closed = of('sign-in');
    const aside = of('not-a-page', 'elsewhere');
    const list = (some: readonly PageVisit[]): string =>
      some
        .slice(0, 20)
        .map(({ page }) => page.url)
        .join(' ');
    const evidence = [
      context.evidence.record({
        kind: 'note',
        text: visits.map((one) => `${one.result} ${one.page.url} ${one.detail}`).join('\n'),
      }),
    ];
    if (silent.length > 0)
      return judged(
        silent.map(({ page, detail }) => ({
          code: 'beacon.page-view-missing',
          message: {
            'zh-CN': `页面“${page.name}”没有上报页面浏览`,
            en: `the page “${page.name}” reports no page view`,
          },
          expected: { 'page-view': 'at least 1' },
          actual: { 'page-view': 0, ...(detail === '' ? {} : { detail }) },
          pointer: page.url,
          hint: {
            'zh-CN': '把采集代码放进所有页面共用的模板，新增页面也随之带上；内容安全策略须放行采集脚本与日志域名。',
            en: 'Put the collecting code into the template that all pages share, so that new pages carry it too; a content security policy must let the script and the log host through.',
          },
          evidence,
        })),
      );
    if (accepted.length > 0 && refused.length > 0)
      return judged(
        refused.map(({ page, detail }) => ({
          code: 'beacon.page-view-refused',
          message: {
            'zh-CN': `页面“${page.name}”上报的事件被采集端拒收（${detail}），别的页面则被接收`,
            en: `what the page “${page.name}” reports is refused (${detail}), and what others report is taken`,
          },
          expected: { 'page-view': 'at least 1' },
          actual: { 'page-view': 0, refused: detail },
          pointer: page.url,
          hint: {
            'zh-CN': '各页面用同一段采集代码：同一 appKey、同一日志域名。',
            en: 'Use the same collecting code on all pages: one appKey, one log host.',
          },
          evidence,
        })),
      );
    const inside = accepted.length > 0 ? await silentInside(context) : undefined;
    if (inside !== undefined) return judged([inside]);
    const unrun = of('not-run');
    if (unrun.length > 0)
      return inconclusive(
        'not-observable',
        {
          'zh-CN': `${unrun.length} 个页面以模块脚本编写，jsdom 不能运行：${list(unrun)}。`,
          en: `${unrun.length} pages are made of module scripts, which jsdom does not run: ${list(unrun)}.`,
        },
        supplies.otherBrowser(),
      );
    if (unreachable.length > 0)
      return inconclusive(
        'unreachable',
        {
          'zh-CN': `${unreachable.length} 个栏目页面无法访问：${list(unreachable)}。`,
          en: `${unreachable.length} column pages cannot be visited: ${list(unreachable)}.`,
        },
        supplies.pages(),
      );
    if (closed.length > 0 && context.target.beacon?.pages?.['login'] === undefined)
      return inconclusive(
        'role-missing',
        {
          'zh-CN': `${closed.length} 个页面须登录后访问，而接入信息未给出登录地址：${list(closed)}。`,
          en: `${closed.length} pages need signing in, and the access information names no address that does so: ${list(closed)}.`,
        },
        supplies.login(),
      );
    if (site.beyond > 0)
      return inconclusive(
        'limit-reached',
        {
          'zh-CN': `网站结构中另有 ${site.beyond} 个页面超出一次检测的上限（${mostColumns} 个），未访问；已访问的 ${reported.length} 个页面均上报。`,
          en: `${site.beyond} more pages of the site structure are beyond what one run visits (${mostColumns}); the ${reported.length} that were visited report.`,
        },
        supplies.fewerPages(mostColumns),
      );
    if (!site.structure)
      return inconclusive(
        'no-data',
        {
          'zh-CN': `没有取得网站结构，不知平台有哪些页面；由首页起可达的 ${reported.length} 个页面均上报。`,
          en: `The site structure could not be had, so it is not known which pages there are; the ${reported.length} that links from the home page lead to report.`,
        },
        supplies.columns(),
      );
    if (reported.length === 0)
      return inconclusive(
        'no-data',
        { 'zh-CN': '没有可供访问的页面。', en: 'There is no page to visit.' },
        supplies.pages(),
      );
    const notes = [
      aside.length === 0
        ? undefined
        : [`${aside.length} 个链接不是页面或在其他主机`, `${aside.length} links lead to no page or to another host`],
      closed.length === 0
        ? undefined
        : [`${closed.length} 个页面登录后仍不可访问`, `${closed.length} pages stay closed after signing in`],
      site.otherHosts.length === 0
        ? undefined
        : [
            `其他主机 ${site.otherHosts.join('、')} 的栏目未访问`,
            `columns on other hosts (${site.otherHosts.join(', ')}) were not visited`,
          ],
    ].filter((note) => note !== undefined);
    const rest = (language: 0 | 1, separator: string): string =>
      notes.map((note) => `${separator}${note[language]}`).join('');
    return passed({
      'zh-CN': `访问的 ${reported.length} 个页面均上报页面浏览（栏目与指明的页面 ${site.pages.length} 个，由首页起 ${depth} 层链接可达的另有 ${known} 个，各类均有访问）${rest(0, '；')}。`,
      en: `All ${reported.length} pages visited report their page view (${site.pages.length} columns and pages named; ${known} more within ${depth} links of them, of every kind some)${rest(1, '; ')}.`,
    });
  },
};
