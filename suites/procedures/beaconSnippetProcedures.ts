import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const visitHome = [
  '以普通浏览器访问首页，待页面静止并等候上报',
  'Visit the home page as an ordinary browser does, until it is still and its reports have come',
] as const;

/** Test cases of the collecting code itself: Annex A.1 and that its events arrive. */
export const beaconSnippetProcedures = {
  'beacon.events-accepted': procedure(
    [
      visitHome,
      [
        '在运行监测平台的采集端查取该次访问落库与被拒收的事件',
        'Look up at the collector which events of this visit were landed and which refused',
      ],
    ],
    [
      '至少一个页面浏览事件落库，且没有事件被拒收；首页被防护验证取代或浏览器不能运行其脚本时，不作结论',
      'At least one page view is landed and no event is refused. Where a challenge takes the place of the home page, or the browser cannot run its scripts, nothing is concluded',
    ],
  ),
  'beacon.annex-in-head': procedure(
    [
      visitHome,
      [
        '取首页源码及其同域脚本，找出加载或设置采集代码的脚本',
        'Fetch the source of the home page and the scripts of its own host, and find those that load or set up the collecting code',
      ],
      ['记下各脚本位于 head 还是 body', 'Note whether each stands in head or in body'],
    ],
    [
      '至少一段设置采集代码的脚本位于 head 元素内',
      'At least one script that sets up the collecting code stands inside head',
    ],
  ),
  'beacon.annex-loader': procedure(
    [
      visitHome,
      [
        '在已载入的页面中按取值配置的标识查找加载元素，读取其标签名、地址与 async',
        'In the loaded page look for the element with the id of the profile; read its tag, address and async',
      ],
    ],
    ['该元素存在，为 script，且以 async 方式载入', 'The element is there, is a script, and is loaded with async'],
  ),
  'beacon.annex-queue': procedure(
    [
      visitHome,
      ['在页面脚本中找出调用 setMetaInfo 的段落', 'Find the scripts of the page that call setMetaInfo'],
      ['查看其是否经取值配置所列的全局队列', 'See whether they go through the global queue that the profile names'],
    ],
    [
      '至少一处设置经全局队列（默认 aplus_queue）存入',
      'At least one setting goes through the global queue (aplus_queue by default)',
    ],
  ),
  'beacon.annex-app-key': procedure(
    [visitHome, ['在页面中读取采集脚本的元信息 appKey', 'Read appKey of the script’s meta information in the page']],
    [
      '与颁发给该平台的 appKey 相同；未提供颁发值时，符合取值配置的格式',
      'It equals the appKey issued to the platform; where that was not handed over, it has the form that the profile gives',
    ],
  ),
  'beacon.annex-log-host': procedure(
    [
      visitHome,
      [
        '读取元信息中以 aplus-rhost-v（或取值配置的键）设置的日志域名，去除协议与路径',
        'Read the log host set as aplus-rhost-v (or the key of the profile), without protocol and path',
      ],
    ],
    ['等于所分配的日志域名', 'It equals the log host that was assigned'],
  ),
  'beacon.annex-debug-off': procedure(
    [visitHome, ['读取元信息 DEBUG', 'Read DEBUG of the meta information']],
    [
      'DEBUG 未设置或为 false；接入信息写明为测试环境的，不适用',
      'DEBUG is not set or false; not applicable where the access information says that this is a test installation',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
