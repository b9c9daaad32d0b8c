import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.2: infrastructure, which never passes through the candidate. */
export const infrastructureRequirements: readonly Requirement[] = [
  {
    id: 'infrastructure-obtained',
    clause: '6.2',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '基础设施信息的采集能够取得算力资源与网络资源的数据。',
      en: 'Collecting infrastructure information yields data on computing and on network resources.',
    },
    verification: 'monitoring-platform',
    coverage: { rows: 'some', groups: tableGroups[1] },
  },
  {
    id: 'infrastructure-ledger',
    clause: '6.2',
    obligation: 'shall',
    party: 'multi-cloud-management-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '采集之前，多云管理平台把分布在各个云上的基础设施数据汇成一本统一的台账。',
      en: 'Beforehand the multi-cloud management platform gathers the infrastructure data of all clouds into one ledger.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'infrastructure-planned',
    clause: '6.2',
    obligation: 'shall',
    party: 'multi-cloud-management-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '以该台账对各个云上的基础设施作整体的规划与管理。',
      en: 'By that ledger the infrastructure in all clouds is planned and managed as a whole.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'infrastructure-shown',
    clause: '6.2',
    obligation: 'shall',
    party: 'multi-cloud-management-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '智慧教育平台基础设施当前的运行情况得到动态显示。',
      en: 'How the infrastructure of the smart education platforms runs at the moment is shown as it changes.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'infrastructure-through-interface',
    clause: '6.2',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '运行监测平台调用多云管理平台的接口取得相应数据。',
      en: 'The monitoring platform takes the data concerned by calling the interface of the multi-cloud management platform.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'infrastructure-table-1',
    clause: '6.2',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cloud-management',
    statement: {
      'zh-CN': '对每个接入平台至少采集表 1 的五项指标：CPU、内存、硬盘、链路带宽的利用率和可达率。',
      en: 'For every access platform at least the five indicators of table 1 are collected: utilization of CPU, memory, disk and link bandwidth, and reachability.',
    },
    verification: 'monitoring-platform',
    coverage: tableCoverage(1),
  },
];
