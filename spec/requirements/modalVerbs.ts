import type { ModalVerb } from './modalVerb.ts';

/**
 * All 33 of chapters 5–8, counted in the text of 2023-09-29, in its order. The drift test holds both directions: each is
 * carried by a `shall` requirement of its clause, and no requirement says `shall` where the draft does not.
 */
export const modalVerbs: readonly ModalVerb[] = [
  { clause: '5.2', before: '采集的信息', requirements: ['collects-common-categories', 'collects-category-of-kind'] },
  { clause: '6.2', before: '能够获取', requirements: ['infrastructure-obtained'] },
  { clause: '6.2', before: '预先通过', requirements: ['infrastructure-ledger'] },
  { clause: '6.2', before: '至少包含', requirements: ['infrastructure-table-1'] },
  { clause: '6.3', before: '能够获取', requirements: ['site-structure-obtained', 'site-structure-two-scenes'] },
  { clause: '6.3', before: '至少包含', requirements: ['site-structure-table-2'] },
  { clause: '6.3', before: '符合', requirements: ['site-structure-data-format'] },
  { clause: '6.4', before: '能够获取', requirements: ['visits-obtained'] },
  { clause: '6.4', before: '至少包含', requirements: ['visits-table-3'] },
  { clause: '6.5', before: '能获取', requirements: ['resources-obtained'] },
  { clause: '6.5', before: '至少包含', requirements: ['resources-table-4'] },
  { clause: '6.5', before: '符合', requirements: ['resources-data-format'] },
  { clause: '6.6', before: '该能够获取', requirements: ['services-obtained'] },
  { clause: '6.6', before: '至少包含', requirements: ['services-table-5'] },
  { clause: '6.7', before: '能够获取', requirements: ['management-obtained'] },
  { clause: '6.7', before: '至少包含', requirements: ['management-table-6'] },
  { clause: '6.8', before: '该能够获取', requirements: ['security-obtained'] },
  { clause: '6.8', before: '至少包含', requirements: ['security-table-7'] },
  { clause: '6.8', before: '符合', requirements: ['security-data-format'] },
  { clause: '7.1.2', before: '确保覆盖', requirements: ['beacon-covers-platform'] },
  {
    clause: '7.2.3',
    before: '根据采集信息',
    requirements: ['interfaces-developed', 'interfaces-return-data', 'interfaces-refuse-with-error'],
  },
  { clause: '7.2.4', before: '利用加密', requirements: ['parameters-encrypted'] },
  { clause: '7.2.5', before: '将平台发布', requirements: ['interfaces-restful'] },
  { clause: '7.2.6', before: '根据目录', requirements: ['resources-published'] },
  { clause: '7.3.1', before: '准备好', requirements: ['front-database-prepared'] },
  { clause: '7.3.3', before: '于每天', requirements: ['push-before-extraction'] },
  { clause: '7.3.3', before: '与标准时间', requirements: ['front-database-clock'] },
  { clause: '7.3.3', before: '对该表', requirements: ['changes-advance-update-time'] },
  { clause: '7.3.4', before: '生成告警', requirements: ['alerts-generated'] },
  { clause: '7.3.5', before: '根据告警', requirements: ['rectification'] },
  { clause: '7.3.6', before: '使用加密', requirements: ['exchange-encrypted'] },
  {
    clause: '8.1',
    before: '统一通过',
    requirements: ['applies-online', 'integrates-all-data', 'follows-authority-process'],
  },
  { clause: '8.4', before: '对接入平台', requirements: ['status-managed'] },
];
