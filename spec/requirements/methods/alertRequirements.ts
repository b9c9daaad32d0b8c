import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';

/** 7.3.4 and 7.3.5: verification of landed data, alerts and rectification. */
export const alertRequirements: readonly Requirement[] = [
  {
    id: 'alerts-generated',
    clause: '7.3.4',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'alerts',
    statement: {
      'zh-CN': '运行监测平台验证落库数据；凡不合规范者，生成告警并写入该接入平台前置数据库的告警类表。',
      en: 'The monitoring platform verifies landed data; for whatever breaks the rules it writes an alert into the alert tables of that platform’s front database.',
    },
    verification: 'monitoring-platform',
    seeAlso: ['violations-alerted'],
  },
  {
    id: 'alerts-synchronised',
    clause: '7.3.5',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'alerts',
    statement: {
      'zh-CN': '运行监测平台每天按平台标识与创建时间，把告警同步给接入平台的业务负责单位。',
      en: 'Daily, by platform id and creation time, the monitoring platform passes the alerts on to those responsible for the access platform.',
    },
    verification: 'monitoring-platform',
    attestationReason: {
      'zh-CN':
        '每天同步给业务负责单位，是在检测之外送达的；检测只看得到告警可按平台标识与创建时间取得，其余由运行监测平台声明。',
      en: 'What those responsible are told daily reaches them outside an examination, which sees only that the alerts can be had by platform id and creation time; the rest is attested by the monitoring platform.',
    },
  },
  {
    id: 'rectification',
    clause: '7.3.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'alerts',
    statement: {
      'zh-CN': '接入平台依告警整改本地数据：改正所指数据，同时推进更新时间，并写入变更日志。',
      en: 'The access platform acts on alerts: it mends the data they name, advances the update time and writes the change log.',
    },
    verification: 'with-control',
  },
  {
    id: 'rectification-timely',
    clause: '7.3.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'alerts',
    statement: {
      'zh-CN': '整改是及时的：相应数据和更新时间没有拖延地得到调整。文本未给期限。',
      en: 'Rectification is timely: data and update time are adjusted without delay. The draft sets no period.',
    },
    verification: 'with-control',
  },
  {
    id: 'rectified-rows-extracted',
    clause: '7.3.5',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'alerts',
    statement: {
      'zh-CN': '运行监测平台在此后的每日增量中，按最新时间戳取得整改后的数据。',
      en: 'With the daily increments that follow, the monitoring platform takes the mended rows by their newest time stamp.',
    },
    verification: 'monitoring-platform',
  },
];
