import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

/** Test cases of deep tracking, of privacy, and of how pages and collecting code bear trouble. */
export const beaconDeepProcedures = {
  'beacon.clicks-counted': procedure(
    [
      [
        '打开目标按钮所在页面而不操作，记下页面自行上报的事件',
        'Open the page of the target button, do nothing, and note what it reports by itself',
      ],
      [
        '三次打开该页面，每次点击目标按钮一次，其中两次为同一访客，写明了登录页的先登录',
        'Open it three times, two of them as the same visitor, signed in where a page of signing in is named, and click the target button once each time',
      ],
      ['计算点击次数（表 3 第 6 行）', 'Compute clicks (table 3, row 6)'],
    ],
    [
      '点击次数为 3；页面对点击另行上报的其他编码不判为违反',
      'There are 3 clicks; what the page reports besides under other codes is no violation',
    ],
  ),
  'beacon.clicks-survive-leaving': procedure(
    [
      [
        '点击目标按钮并等候，确认点击通常会上报',
        'Click the target button and wait, to see that clicks are reported at all',
      ],
      ['重新打开页面，点击后立即离开', 'Open the page anew, click and leave at once'],
      ['在取值配置的期限内查取点击事件', 'Look for the click within the time that the profile gives'],
    ],
    ['离开前的点击已上报', 'The click before leaving is reported'],
  ),
  'beacon.exposures-counted': procedure(
    [
      [
        '由同一访客打开导航栏、轮播图所在页面各两次，停留至元素可见',
        'Let one visitor open the pages of navigation bar and carousel twice each and stay until they are seen',
      ],
      [
        '按曝光事件编码计算点击轨迹（表 3 第 7 行）',
        'Compute the click trace by the codes of exposures (table 3, row 7)',
      ],
    ],
    [
      '各元素计得的浏览次数不少于 2，且不多于所访问页面的打开次数',
      'Each element is counted at least 2 times and no more than pages were opened',
    ],
  ),
  'beacon.viewing-time-reported': procedure(
    [
      [
        '打开播放页，播放 0～1 秒，跳到 20 秒播放至 21.5 秒，再重看这一段',
        'Open the player’s page, play second 0 to 1, jump to 20 and play to 21.5, and play that part again',
      ],
      ['从 3 秒播放至 5.5 秒，不暂停即离开页面', 'Play second 3 to 5.5, and leave the page without a pause'],
      [
        '计算用户浏览时长与资源观看完成度（表 4 第 8、9 行）',
        'Compute viewing time and completion (table 4, rows 8 and 9)',
      ],
      ['在资源目录中查找播放事件所报的资源标识', 'Look for the resource that the player names in the catalogue'],
    ],
    [
      '浏览时长等于实际播放秒数，完成度按实际看过的内容计（jsdom 容差 0.001 秒，Chromium 容差 1 秒）；所报的资源在资源目录中',
      'Viewing time equals the seconds played, completion follows what was really seen (within 0.001 s in jsdom, 1 s in Chromium); the resource is one of the catalogue',
    ],
  ),
  'beacon.double-speed-reported': procedure(
    [
      ['打开播放页，把播放速度设为 2 倍', 'Open the player’s page and set double speed'],
      ['播放媒体的 0～3 秒', 'Play second 0 to 3 of the medium'],
      ['计算用户浏览时长（表 4 第 8 行）', 'Compute the viewing time (table 4, row 8)'],
    ],
    [
      '浏览时长为媒体时间 3 秒，而不是墙钟时间',
      'The viewing time is 3 seconds of the medium, not of the clock on the wall',
    ],
  ),
  'beacon.background-play-reported': procedure(
    [
      [
        '打开播放页，使页面认为自己转入后台（visibilityState 为 hidden）',
        'Open the player’s page and let it believe that it went into the background (visibilityState hidden)',
      ],
      ['播放媒体的 0～2 秒', 'Play second 0 to 2 of the medium'],
      ['计算用户浏览时长（表 4 第 8 行）', 'Compute the viewing time (table 4, row 8)'],
    ],
    ['浏览时长为 2 秒', 'The viewing time is 2 seconds'],
  ),
  'beacon.user-reported': procedure(
    [
      ['打开接入信息给出的登录地址，登录演示账号', 'Sign in at the address that the access information gives'],
      ['依次打开首页与播放页', 'Open the home page and the player’s page'],
      ['查看事件中的用户账号', 'Look for the account in the events'],
      ['在用户接口所给的用户中查找该账号', 'Look for it among the users that the interface gives'],
    ],
    [
      '至少一个登录后的事件带有用户账号；undefined、null、未填充的模板之类不是账号；能读全用户接口的，账号在其中（按取值配置判定）',
      'At least one event after signing in carries an account; undefined, null, a template not filled in and the like are none. Where all users can be read it is among them, which is judged by the profile',
    ],
  ),
  'beacon.no-personal-data': procedure(
    [
      ['登录演示账号后访问首页与播放页', 'Sign in, then visit the home page and the player’s page'],
      [
        '在事件的地址、来源、页面名称与参数中查找身份证号与手机号的写法（账号本身除外）',
        'Look in address, referrer, page name and parameters of the events for what is written like an identity-card or telephone number (the account itself aside)',
      ],
    ],
    ['没有明文的身份证号或手机号', 'There is none in the clear'],
  ),
  'beacon.interactions-reported': procedure(
    [
      [
        '打开点赞、转发、收藏、评分按钮所在页面',
        'Open the pages of the buttons for like, forward, favourite and rating',
      ],
      ['各操作一次', 'Use each once'],
      [
        '按事件编码统计上报次数，并查看各次操作之后出现的编码',
        'Count the events by code, and see which code came after each act',
      ],
      ['在资源目录中查找所报的资源标识', 'Look for the resources that they name in the catalogue'],
    ],
    [
      '每一操作恰好上报 1 次，编码属于该操作，资源标识在资源目录中，评分带有分数；互动由数据接口提供的平台，不适用',
      'Each is reported exactly once, by its own code, with a resource of the catalogue, and a rating with its score; not applicable where interactions are offered by interface',
    ],
  ),
  'beacon.submit-reported': procedure(
    [
      ['打开接入信息指明的表单页', 'Open the form that the access information names'],
      ['提交一次', 'Submit it once'],
      ['按提交事件编码统计上报次数', 'Count the events with the code of submitting'],
    ],
    [
      '恰好上报 1 次；未指明表单的，不适用（7.1.1 为“可”）',
      'It is reported exactly once; not applicable where no form is named (7.1.1 says 可)',
    ],
  ),
  'beacon.survives-without-collector': procedure(
    [
      [
        '在采集端正常时打开首页，记下可见文字长度与脚本错误',
        'Open the home page with the collector working; note the length of its text and its script errors',
      ],
      [
        '依次在日志域名无法连接、应答 500、迟迟不应答时打开首页',
        'Open it while the log host cannot be reached, answers 500, and does not answer',
      ],
    ],
    [
      '三种情形下都没有新的脚本错误，可见文字不少于平时的 90%',
      'In none of the three cases is there a new script error, and at least 90 % of the text is there',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
