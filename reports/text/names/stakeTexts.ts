import type { Localized } from '../../../spec/localized.ts';

const text = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });

/** What is at stake where something is violated: by requirement where one says more than its clause, else by clause; ours, not the draft's. */
export const stakeTexts: Readonly<Record<string, Localized>> = {
  5: text('监测要靠平台按约定持续提供数据。', 'Monitoring lives on what platforms keep delivering as agreed.'),
  5.1: text(
    '少一种采集途径，就少一处可以互相印证的数据。',
    'With one way less there is nothing left to compare the data with.',
  ),
  5.2: text(
    '缺少本类平台应有的采集类别，整类指标都算不出来，平台之间也无从比较。',
    'Without the categories of its kind whole tables of indicators stay empty, and platforms cannot be compared.',
  ),
  6: text('采集内容缺项，相应指标就没有取值。', 'What is not collected leaves indicators without a value.'),
  6.1: text(
    '静态数据与动态数据要能对上：只有目录没有行为，或只有行为没有目录，都得不出使用情况。',
    'Static and dynamic data belong together: a catalogue without use, or use without a catalogue, says nothing.',
  ),
  6.2: text(
    '算力、存储、网络的占用看不到，扩容与故障都无法预判。',
    'Nobody sees load and capacity, so neither growth nor failure is foreseen.',
  ),
  6.3: text(
    '没有网站结构，访问数据就无法归到栏目与页面，栏目级指标全部失真。',
    'Without the site structure visits belong to no column or page, and every figure per column is wrong.',
  ),
  6.4: text(
    '访问量、访客数与时长是平台使用情况的根据；漏报、重报都会让平台看起来更冷清或更热闹。',
    'Views, visitors and time are the measure of use; whatever is lost or doubled makes a platform look quieter or busier than it is.',
  ),
  6.5: text(
    '资源的数量与使用是评价供给的根据；缺项或算错，优质资源得不到体现。',
    'How many resources there are and how they are used is how supply is judged; good resources go unseen where it is wrong.',
  ),
  6.6: text(
    '办件量与办结情况不准，办事效率就无从评价。',
    'Where cases and their endings are wrong, nobody can judge how services are handled.',
  ),
  6.7: text(
    '管理业务的办理情况看不到，业务是否在线上运行就说不清。',
    'Whether management business really runs online cannot be told.',
  ),
  6.8: text(
    '攻击与漏洞看不到，风险就不能及时处置。',
    'Attacks and vulnerabilities that nobody sees are not dealt with in time.',
  ),
  7: text('采集途径不通，数据就到不了监测平台。', 'Where the way is blocked no data reach the monitoring platform.'),
  7.1: text(
    '页面上报的数据是访问与行为指标的唯一来源。',
    'What pages report is the only source of figures about visits and use.',
  ),
  '7.1.1': text(
    '上报依赖人工操作或与静态数据对不上，统计就不连续。',
    'Reports that wait for a hand, or do not fit the static data, leave gaps.',
  ),
  '7.1.2': text(
    '没有采集代码的页面在统计中等于不存在，访问量与访客数都会偏低。',
    'A page without the snippet does not exist for the figures: views and visitors come out too low.',
  ),
  'beacon-basic-data': text(
    '事件缺少来源、页面编码等基础项，就分不清用户从哪里来、看了什么。',
    'Events without referrer, page code and the like do not say where a visitor came from or what was seen.',
  ),
  '7.1.3': text(
    '深度行为（点击、播放、互动）不上报，资源观看完成度等指标没有取值。',
    'Without clicks, playing and interactions figures such as completion have no value.',
  ),
  'deep-beacon-user': text(
    '用户标识处理不当：要么无法区分用户，要么把个人信息明文送出。',
    'Either users cannot be told apart, or personal data leave in the clear.',
  ),
  7.2: text('接口是静态数据与业务数据的来源。', 'Interfaces are where static and business data come from.'),
  '7.2.1': text(
    '接口不能按需取数，数据只能靠人工补报。',
    'Where data cannot be had on demand somebody has to send them by hand.',
  ),
  '7.2.2': text('网络不通，采集无法开始。', 'Without the network nothing can be collected.'),
  '7.2.3': text(
    '接口缺失或应答不全，监测平台拿到的就是残缺的数据。',
    'Where interfaces are missing or answer in part the monitoring platform holds half of the data.',
  ),
  'interfaces-refuse-with-error': text(
    '验证不通过的请求仍然得到数据：任何人都可以冒名取走平台的数据。',
    'Requests that fail verification are answered with data: anybody can take the platform’s data in another’s name.',
  ),
  '7.2.4': text(
    '参数未加密或未验签，请求可被窃听、篡改或重放。',
    'Parameters that are not sealed and verified can be read, changed or replayed on the way.',
  ),
  '7.2.5': text(
    '接口不按约定的方式工作，代理与网关无法统一转发和统计。',
    'Proxies and gateways cannot forward and count what does not behave as agreed.',
  ),
  '7.2.6': text(
    '未发布的接口无人知晓，也无法订阅。',
    'An interface that is not published is known to nobody and subscribed to by nobody.',
  ),
  '7.2.7': text('订阅关系不成立，数据共享就停在纸面上。', 'Without subscriptions sharing stays on paper.'),
  '7.2.8': text('未经联调的接口，问题要到正式采集时才暴露。', 'What was never tried together fails when it counts.'),
  7.3: text('前置数据库是批量数据的来源。', 'The front database is where bulk data come from.'),
  '7.3.1': text(
    '推送与抽取衔接不上，数据会漏抽或重复。',
    'Where pushing and extraction do not meet, data are lost or taken twice.',
  ),
  '7.3.2': text(
    '账号权限或数据表不合约定：越权会改坏数据，缺表缺列则抽不到数据。',
    'Wrong rights let data be spoilt; missing tables and columns leave nothing to extract.',
  ),
  '7.3.3': text(
    '增量抽取全靠更新时间与主键；它们不可靠，变更就会漏抽，指标随之错误。',
    'Increments live on update time and keys; where these cannot be relied on changes are missed and figures go wrong.',
  ),
  '7.3.4': text('问题数据得不到告警，错误会一直留在指标里。', 'Bad data that raise no alert stay in the figures.'),
  '7.3.5': text(
    '告警无人整改，同样的错误每天重复进入指标。',
    'Where nobody mends, the same error enters the figures every day.',
  ),
  '7.3.6': text(
    '传输未加密，账号与数据可在网络上被窃取。',
    'Without encryption account and data can be read on the network.',
  ),
  8: text('流程不清，接入与变更就无人负责。', 'Without a process nobody answers for joining and changing.'),
  8.1: text('线下办理无从追溯。', 'What is not done online cannot be traced.'),
  8.2: text(
    '申请内容不全，审批与派发都没有根据。',
    'An application with gaps gives approval and dispatch nothing to go by.',
  ),
  8.3: text('开发与对接没有依据，双方理解不一致。', 'Without a document both sides understand something else.'),
  8.4: text('运行状态无人掌握，异常要等用户发现。', 'Nobody watches, so users find what is wrong.'),
  A: text(
    '附录为示例；偏离示例不构成违反，但可能与监测平台的脚本配合不好。',
    'The annex is an example; to differ violates nothing, yet may not work well with the script.',
  ),
};
