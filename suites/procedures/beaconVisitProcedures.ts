import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

/** Test cases of basic tracking: pages, views, visits and visitors. */
export const beaconVisitProcedures = {
  'beacon.covers-every-column': procedure(
    [
      [
        '由网站结构接口或前置数据库取得全部栏目，连同首页与接入信息指明的页面列出待访问页面（至多 300 个）',
        'List the pages to visit: every column by interface or front database, the home page and those that the access information names (at most 300)',
      ],
      [
        '逐页访问，并由首页起沿链接访问各类页面',
        'Visit each, and from the home page follow links to pages of every kind',
      ],
      ['逐页记录采集端是否收到页面浏览', 'Note for each page whether the collector got a page view'],
    ],
    [
      '每个可访问的页面都有页面浏览落库，拒收的不算；无法访问、须登录或超出上限的页面使结果未完成，不计为违反',
      'Every page that can be visited has a page view that was accepted. Pages that cannot be reached, ask for a sign-in or lie beyond the limit leave the result open and are no violation',
    ],
  ),
  'beacon.other-domains-reported': procedure(
    [
      [
        '由接入信息取得平台使用的其他域名，各取一个页面',
        'Take one page of each other domain that the access information names',
      ],
      ['同一访客由首页依次进入各域名的页面', 'Let one visitor go from the home page to the page of each domain'],
      [
        '查取各域名的页面浏览，并计算独立访客数（表 3 第 1 行）',
        'Look up the page views by domain and compute unique visitors (table 3, row 1)',
      ],
    ],
    ['每个域名都有页面浏览，且独立访客数为 1', 'Every domain has a page view, and there is 1 unique visitor'],
  ),
  'beacon.views-equal-visits': procedure(
    [
      [
        '两名访客按已知行程访问：一名依次访问首页、另一页、再回首页；一名在两个标签页中打开同一页',
        'Two visitors follow a known itinerary: one opens the home page, another page and the home page again; one opens the same page in two tabs',
      ],
      [
        '由运行监测平台计算页面浏览次数与百人浏览量（表 3 第 4、5 行）',
        'Let the monitoring platform compute page views and views per hundred visitors (table 3, rows 4 and 5)',
      ],
    ],
    [
      '访问期间的页面浏览次数（按事件的时间）等于打开页面的次数（5 次），百人浏览量为 250；转向与内嵌框架另计的浏览不判为违反',
      'Page views within the time of the visits, by the times of the events, equal the pages opened (5) and views per hundred are 250; further views of redirects and frames are no violation',
    ],
  ),
  'beacon.pages-counted-once': procedure(
    [
      [
        '由未曾来过的访客逐一打开首页、指明的页面、网站结构中的栏目与由链接可达的各类页面，各一次（与 beacon.covers-every-column 共用访问）',
        'As new visitors open the home page, the pages named, the columns of the site structure and pages of every kind that links lead to, each once (the visits are those of beacon.covers-every-column)',
      ],
      ['查取每个页面以自身地址上报的页面浏览次数', 'Count the page views that each page reports under its own address'],
    ],
    [
      '每个上报的页面各计 1 次；转向与内嵌框架以别的地址另计的浏览不判为违反',
      'Each page that reports counts 1; further views of redirects and frames, under other addresses, are no violation',
    ],
  ),
  'beacon.untouched-pages-report-no-acts': procedure(
    [
      [
        '由未曾来过的访客逐一打开平台的各页面，只看不点（与 beacon.covers-every-column 共用访问）',
        'As new visitors open the pages of the platform and touch nothing (the visits are those of beacon.covers-every-column)',
      ],
      ['查取各页面上报的点击与互动事件', 'Look for clicks and interactions among the events that the pages report'],
    ],
    [
      '没有点击类事件，也没有点赞、转发、收藏、评分；播放、曝光与其他事件不在此列',
      'There is no event of the kind click, and no like, forward, addition to favourites or rating; plays, exposures and other events do not matter here',
    ],
  ),
  'beacon.reload-and-return-reported': procedure(
    [
      ['打开首页后刷新一次', 'Open the home page and load it anew once'],
      ['沿链接进入另一页，再后退回到首页', 'Follow a link to another page and go back'],
      ['每一步之后查取页面浏览次数', 'Count the page views after each step'],
    ],
    ['刷新与后退之后页面浏览次数各有增加', 'The count has risen after the reload and after going back'],
  ),
  'beacon.early-leaving-counted-once': procedure(
    [
      [
        '完整打开首页一次，记下一次打开所计的浏览次数',
        'Open the home page whole once and note how many views one opening makes',
      ],
      ['三次在首页载入途中离开', 'Leave the home page three times while it is still loading'],
      ['查取新增的页面浏览', 'Count the views that were added'],
    ],
    [
      '新增浏览不多于三次打开所应计的次数；载入途中离开是否计数，文本未作规定',
      'No more views were added than three openings make; whether early leaving counts at all the text leaves open',
    ],
  ),
  'beacon.visitors-told-apart': procedure(
    [
      [
        '五名访客（Chrome、Edge、Firefox、Safari，北京、广东、陕西及一个 IPv6 地址）访问首页，其中一名再来一次',
        'Five visitors (Chrome, Edge, Firefox, Safari; Beijing, Guangdong, Shaanxi and one IPv6 address) visit the home page, one of them twice',
      ],
      [
        '计算独立访客数与访客所在地区（表 3 第 1、3 行）',
        'Compute unique visitors and their regions (table 3, rows 1 and 3)',
      ],
    ],
    ['独立访客数为 5，各省访客数与来访者一致', 'There are 5 unique visitors, and as many of each province as came'],
  ),
  'beacon.devices-told-apart': procedure(
    [
      [
        '以 iPhone、Android 与桌面 Chrome 各访问首页一次，源地址各不相同',
        'Visit the home page as an iPhone, an Android phone and a desktop Chrome, each from its own address',
      ],
      ['计算移动/PC 端设备数（表 3 第 2 行）', 'Compute mobile and PC devices (table 3, row 2)'],
    ],
    ['移动端为 2，PC 端为 1', '2 mobile devices and 1 PC'],
  ),
  'beacon.basic-data-reported': procedure(
    [
      ['打开首页，沿链接进入另一页', 'Open the home page and follow a link to another page'],
      ['查取第二个页面的页面浏览事件', 'Look up the view of the second page'],
    ],
    [
      '事件带有该页面的链接，其来源页面为首页（不计查询串与片段）',
      'The event carries the link of that page, and as its referrer the home page (query and fragment aside)',
    ],
  ),
  'beacon.visits-counted': procedure(
    [
      ['两名访客各依次浏览首页与另一页', 'Two visitors each look at the home page and at another page'],
      ['按事件中的访客标识计算访问次数', 'Count the visits by the visitor that the events name'],
    ],
    ['得出 2 次访问', 'There are 2 visits'],
  ),
  'beacon.visit-duration-obtained': procedure(
    [
      [
        '一名访客浏览首页与另一页，记下实际历时',
        'One visitor looks at the home page and at another page; note how long it took',
      ],
      ['由运行监测平台计算平均浏览时长', 'Let the monitoring platform compute the average browsing time'],
    ],
    [
      '浏览时长大于 0，且不超过实际历时加 1 秒',
      'The browsing time is above 0 and at most the time it took plus 1 second',
    ],
  ),
  'beacon.page-code-reported': procedure(
    [
      ['访问至多三个页面', 'Visit up to three pages'],
      [
        '读取各页面浏览事件中取值配置所指参数的页面编码',
        'Read the page code of each view, in the parameter that the profile names',
      ],
    ],
    ['各页面浏览都带有非空的页面编码，且不是全部相同', 'Every view carries a page code, and they are not all the same'],
  ),
  'beacon.routes-reported': procedure(
    [
      ['打开接入信息指明的单页面应用', 'Open the single-page application that the access information names'],
      ['点击切换视图，再后退、前进各一次', 'Change the view by a click, then go back and forward once each'],
      ['每一步之后查取页面浏览次数', 'Count the page views after each step'],
    ],
    [
      '切换、后退、前进之后页面浏览次数各有增加；未指明单页面应用的，不适用',
      'The count rises after the change, after going back and after going forward; not applicable where no such application is named',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
