import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const register = [
  '启动资源、服务、管理三类模拟接入平台（前者带前置数据库）以及多云管理平台、网络安全工作管理平台与探针，并在被测运行监测平台登记',
  'Start a simulated access platform of each kind (the first with a front database), a multi-cloud management platform, a cyber-security platform and a probe, and register them at the monitoring platform under examination',
] as const;
const collect = [
  '令运行监测平台采集各平台的接口、各来源与前置数据库',
  'Have the monitoring platform collect the interfaces of all, the sources and the front database',
] as const;
const visit = [
  '以行程已知的访客向其采集端发送埋码事件',
  'Send it the beacons of visitors whose itinerary is known',
] as const;
const compute = [
  '读取三个平台近一日的采集指标',
  'Read the indicators of the three platforms for the last day',
] as const;
const sources = [
  '按多云管理平台、网络安全工作管理平台与探针所有的记录，独立计算表 1 与表 7 各项',
  'Count tables 1 and 7 independently from what the multi-cloud platform, the cyber-security platform and the probe hold',
] as const;
const change = (zh: string, en: string) => [zh, en] as const;
const addUser = change('在模拟的资源类平台新增一名用户', 'Add a user at the simulated resource platform');
const badRecord = [
  '在前置数据库推送一条引用不存在对象的记录，令运行监测平台抽取、核验并告警',
  'Push a record to the front database that refers to something that does not exist; have the monitoring platform extract, verify and alert',
] as const;
const misplace = [
  '把管理类平台的接口登记为不存在的地址，采集后读取对接状态并发起接口验证；改回后再做一次',
  'Register the interfaces of the management platform at addresses where there is nothing, collect, read the status and start the verification of interfaces; put it right and do so again',
] as const;
const differ = [
  '新增一名用户而不推送至前置数据库，采集接口后读取对接状态',
  'Add a user without pushing it to the front database, pull the interfaces and read the status',
] as const;

/** Test cases of a monitoring platform. */
export const monitoringProcedures = {
  'process.monitoring-collects-by-three-methods': procedure(
    [
      register,
      visit,
      collect,
      ['读取落库的埋码事件与采集、抽取结果', 'Read the beacons that landed and what was pulled and extracted'],
    ],
    [
      '接收的埋码事件全部落库；接口给出的记录全部落库；从前置数据库取得了行',
      'Every beacon that was accepted landed, so did every record that interfaces gave, and rows came from the front database',
    ],
  ),
  'process.monitoring-collects-seven-categories': procedure(
    [register, visit, collect, compute],
    [
      '表 1、2、3、7 对资源类平台，表 4、5、6 对各自类型的平台，都有指标值',
      'Tables 1, 2, 3 and 7 have values for the resource platform, tables 4, 5 and 6 each for the platform of its kind',
    ],
  ),
  'process.monitoring-collects-common-categories': procedure(
    [register, visit, collect, compute],
    ['表 1、2、3、7 对三类平台都有指标值', 'Tables 1, 2, 3 and 7 have values for the platforms of all three kinds'],
  ),
  'process.monitoring-collects-category-of-kind': procedure(
    [
      register,
      visit,
      collect,
      compute,
      ['经各平台自己的接口数出其记录', 'Count the records of each platform by its own interface'],
    ],
    [
      '资源数、服务事项数、管理事项数与各类平台的用户数，与平台所有一致',
      'Resources, service items, management items and users of each kind are as many as the platform holds',
    ],
  ),
  'process.monitoring-data-usable': procedure(
    [register, collect, compute, ['读取资源总数背后的记录', 'Read the records behind the number of resources']],
    ['记录的条数与指标值一致（至多 1 000 条）', 'There are as many records as the value says (up to 1,000)'],
  ),
  'process.monitoring-collects-infrastructure': procedure(
    [register, collect, sources],
    [
      '算力与网络资源都有值；表 1 五项与独立计算的结果一致',
      'Computing and network resources have values, and the five rows of table 1 equal the independent count',
    ],
  ),
  'process.monitoring-collects-security': procedure(
    [register, ['向探针送入攻击流量样本', 'Feed samples of attack traffic to the probe'], collect, sources],
    [
      '攻击与漏洞都有值；表 7 七项与独立计算的结果一致',
      'Attacks and vulnerabilities have values, and the seven rows of table 7 equal the independent count',
    ],
  ),
  'process.monitoring-security-records': procedure(
    [register, collect, ['读取攻击与漏洞指标背后的记录', 'Read the records behind attacks and vulnerabilities']],
    [
      '攻击记录带有类型与结果，漏洞记录带有类型与级别，缺少的给出提示；JY/T 0640-2022 表 B.10 不在手边，符合与否由声明说明',
      'Attacks have category and result, vulnerabilities type and level; what lacks is warned of. JY/T 0640-2022, table B.10 is not at hand, so a statement says whether they keep to it',
    ],
  ),
  'process.monitoring-joins-beacons': procedure(
    [register, visit, collect, compute],
    [
      '浏览次数、观看时长、观看完成度与访客行程所致的数值一致；完成度须以静态数据中的资源时长算得',
      'Page views, viewing time and completion are what the visitors did; completion needs the length that static data have of a resource',
    ],
  ),
  'process.monitoring-generates-parameters': procedure(
    [register, collect],
    [
      '没有接口因参数未能通过验证而拒绝调用，且取得了记录；模拟平台只应答参数通过验证的调用',
      'No interface refused a call because its parameters did not verify, and records came; the simulated platforms answer no other call',
    ],
  ),
  'process.monitoring-encrypts-exchange': procedure(
    [
      register,
      ['前置数据库拒绝并记下未加密的连接', 'The front database refuses sessions without encryption and counts them'],
      collect,
    ],
    ['没有未加密的连接，且取得了行', 'No session was asked for without encryption, and rows came'],
  ),
  'process.monitoring-extracts-daily': procedure(
    [
      [
        '对已登记且有前置数据库的其他平台，读取近十四日各日的到达情况',
        'Of the other registered platforms with a front database read what arrived on each of the last fourteen days',
      ],
    ],
    [
      '自首日至昨日每天都有抽取；不足两日，或只有一个平台而有缺日的，不作结论',
      'From the first day to yesterday something was extracted every day; of less than two days, or of a gap where there is one platform only, nothing is concluded',
    ],
  ),
  'process.monitoring-writes-development-document': procedure(
    [
      [
        '提交一份申请，以审核员的令牌审核通过，派发，读取其中英文开发文档，最后撤销',
        'Hand in an application, approve it with the token of a reviewer, dispatch it, read its development document in Chinese and English, and withdraw it',
      ],
    ],
    [
      '派发后有两种语言的开发文档，写明该申请的平台标识、appKey 与主机名',
      'After the dispatch there is a development document in both languages that names platform id, application key and hosts of the application',
    ],
  ),
  'process.monitoring-manages-status': procedure(
    [register, collect, ['读取管理类平台的对接状态', 'Read the status of the management platform']],
    ['健康、完整性、一致性与异常各有说明', 'It has something on health, completeness, consistency and anomalies'],
  ),
  'process.monitoring-watches-health': procedure(
    [register, collect, misplace],
    [
      '接口失效时健康监测有提示，恢复并再次采集后不再提示采集有问题',
      'While the interfaces fail its health tells of it; once they work and were collected it tells of no problems of collection',
    ],
  ),
  'process.monitoring-collects-on-demand': procedure(
    [
      register,
      collect,
      addUser,
      ['令运行监测平台再次采集接口', 'Have the monitoring platform pull the interfaces again'],
    ],
    ['按接口的用户数增加一名', 'The number of users by interface is one more'],
  ),
  'process.monitoring-extracts-increments': procedure(
    [
      register,
      collect,
      addUser,
      ['推送增量，令运行监测平台再次抽取', 'Push the increment and have the monitoring platform extract again'],
    ],
    [
      '按库表交换的用户数增加一名，且此次抽取为增量',
      'The number of users by table exchange is one more, and the extraction was an increment',
    ],
  ),
  'process.monitoring-sends-alerts': procedure(
    [register, collect, badRecord, ['以数据交换用户读取告警类表', 'Read the alert table as the exchange user']],
    [
      '核验发现该记录，告警类表中有它的告警，带有该平台标识',
      'Verification finds the record, and the alert table has an alert about it with the platform id',
    ],
  ),
  'process.monitoring-tells-alerts': procedure(
    [register, collect, badRecord, ['按平台标识读取告警', 'Read the alerts by platform id']],
    [
      '列出该记录的告警及其创建时间；是否每天送达业务负责单位由声明说明',
      'The alert about the record is listed with its creation time; whether those responsible are told daily a statement says',
    ],
  ),
  'process.monitoring-extracts-mended': procedure(
    [
      register,
      collect,
      badRecord,
      [
        '令模拟平台按告警整改并推送，再次抽取与核验',
        'Let the simulated platform act on the alert and push; extract and verify again',
      ],
    ],
    ['核验不再提到该记录', 'Verification no longer names the record'],
  ),
  'process.monitoring-verifies-data': procedure(
    [register, collect, misplace, differ],
    [
      '配置有误的接口验证不通过、正确的通过；两种方式得到的用户数不同时，对接状态指出该指标不一致',
      'Verification of interfaces fails with wrong addresses and passes with right ones; where users differ by the way they came the status names that indicator',
    ],
  ),
  'process.monitoring-alarms-anomalies': procedure(
    [register, collect, differ],
    [
      '对接状态中有报警；其对象、应为与实为都有说明（可，缺少的给出提示）',
      'The status has an alarm; it says its subject, what was expected and what came (可: what lacks is warned of)',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
