import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const find = [
  '以给出的令牌在运行监测平台读取登记的平台与全部申请，找到平台标识与被测平台相同、进展最远的一份',
  'With the token given, read the registered platforms and all applications at the monitoring platform, and find the one of this platform id that got farthest',
] as const;
const history = [
  '读取其历次操作（操作、起止状态、时间、操作人、理由）',
  'Read its steps: action, states, time, who, and why',
] as const;

/** Test cases of the access platform's part of chapter 8, read from the record of the monitoring platform. */
export const recordProcedures = {
  'process.applies-online': procedure(
    [find, history],
    [
      '有一份经在线提交的申请；平台与申请都不在记录中时不作结论',
      'There is an application that was handed in online; where the record knows neither platform nor application nothing is concluded',
    ],
  ),
  'process.application-content': procedure(
    [find, ['读取申请内容', 'Read the content of the application']],
    [
      '写明申请类型、采集参数、对接方式与部署环境四项',
      'It says four things: its type, the parameters to be collected, the way of connecting and the environment',
    ],
  ),
  'process.follows-authority-process': procedure(
    [find, history],
    [
      '各步首尾相接、时间不倒退；审核在提交之后、派发在审核之后、对接在派发之后、验证在对接之后、投入运行在验证之后；审核与退回有理由，审核人不是申请人',
      'The steps join, in the order of time; approval after handing in, dispatch after approval, connection after dispatch, verification after connection, operation after verification; approvals and returns have reasons, and who approves is not who applied',
    ],
  ),
  'process.integration-verified': procedure(
    [find, history, ['读取“验证通过”所依据的检测', 'Read the run that the step “verify” rests on']],
    [
      '该检测为符合性检测，已通过，且在“验证通过”之前结束；尚在对接的不作结论',
      'That run is one of the conformance suite, has passed, and ended before it was called verified; of a platform still being connected nothing is concluded',
    ],
  ),
  'process.integrates-all-data': procedure(
    [
      find,
      ['读取申请对六类数据的说明', 'Read what the application says of the six kinds of data'],
      [
        '读取近三十日的采集结果与采集指标：浏览次数、接口与库表入库数、评价与互动、带宽与攻击、播放时长与完成度',
        'Read outcomes of collection and indicators of the last thirty days: page views, records landed by interface and by table, evaluations and interactions, bandwidth and attacks, viewing time and completion',
      ],
    ],
    [
      '六类都有说明；投入运行满一日后，称已对接的网络访问、数据共享、用户评价、播放器都有数据；网络流量由探针取得、通行证不在采集数据中，没有数据时不作结论',
      'All six are spoken of; a day after it went into operation, data came of network access, data sharing, evaluation and player where they are said to be connected; traffic is tapped by probes and a pass shows in no data, so nothing is concluded from their absence',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
