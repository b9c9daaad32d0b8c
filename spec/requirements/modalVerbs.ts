import type { ModalVerb } from './modalVerb.ts';

const verb =
  (word: ModalVerb['verb']) =>
  (clause: string, before: string, ...requirements: ModalVerb['requirements']): ModalVerb => ({
    verb: word,
    clause,
    before,
    requirements,
  });
const shall = verb('应');
const need = verb('需');
const may = verb('可');

/**
 * Every 应 (33), 需 (2) and 可 (13) of chapters 5–8 that is a modal verb, in the text of 2023-09-29 and in its order. Not
 * among them: 需 in 按需 (7.2.1) and 所需 (7.3.2), 可 in 可达 (table 1). The drift test holds both directions: each is carried
 * by a requirement of its obligation and clause, and no requirement has such an obligation where the draft has no such verb.
 */
export const modalVerbs: readonly ModalVerb[] = [
  shall(
    '5.2',
    '采集的信息',
    'collects-seven-categories',
    'collects-category-of-kind',
    'common-categories-offered',
    'category-of-kind-offered',
  ),
  need('5.2', '要采集的共性', 'collects-common-categories'),
  may('5.2', '通过数据治理', 'data-governance'),
  shall('6.2', '能够获取', 'infrastructure-obtained'),
  shall('6.2', '预先通过', 'infrastructure-ledger', 'infrastructure-planned', 'infrastructure-shown'),
  shall('6.2', '至少包含', 'infrastructure-table-1'),
  shall('6.3', '能够获取', 'site-structure-obtained', 'site-structure-two-scenes'),
  shall('6.3', '至少包含', 'site-structure-table-2'),
  shall('6.3', '符合', 'site-structure-data-format'),
  shall('6.4', '能够获取', 'visits-obtained', 'visit-duration-obtained'),
  may('6.4', '以针对网页', 'visits-tool-on-pages', 'visits-tool-on-elements'),
  may('6.4', '以关联用户', 'visits-linked-to-users'),
  shall('6.4', '至少包含', 'visits-table-3'),
  shall('6.5', '能获取', 'resources-obtained'),
  may('6.5', '通过数据代码', 'resources-by-beacon-or-interface'),
  may('6.5', '通过接口', 'resources-static-by-interface'),
  may('6.5', '通过数据接口', 'resources-dynamic-by-either'),
  shall('6.5', '至少包含', 'resources-table-4'),
  shall('6.5', '符合', 'resources-data-format'),
  shall('6.6', '该能够获取', 'services-obtained'),
  shall('6.6', '至少包含', 'services-table-5'),
  shall('6.7', '能够获取', 'management-obtained'),
  shall('6.7', '至少包含', 'management-table-6'),
  shall('6.8', '该能够获取', 'security-obtained'),
  shall('6.8', '至少包含', 'security-table-7'),
  shall('6.8', '符合', 'security-data-format'),
  may('7.1.1', '针对不同', 'beacon-code-per-function'),
  may('7.1.1', '以向平台', 'beacon-acts-pushed'),
  shall('7.1.2', '确保覆盖', 'beacon-covers-platform'),
  may('7.1.2', '自动采集', 'beacon-basic-data-automatic'),
  may('7.2.1', '用于提供', 'interface-baseline-or-gateway'),
  may('7.2.1', '按需获取', 'interface-data-on-demand'),
  may('7.2.2', '采用通过', 'network-internet-or-private'),
  shall('7.2.3', '根据采集信息', 'interfaces-developed', 'interfaces-return-data', 'interfaces-refuse-with-error'),
  shall('7.2.4', '利用加密', 'parameters-encrypted'),
  shall('7.2.5', '将平台发布', 'interfaces-restful'),
  shall('7.2.6', '根据目录', 'catalogue-compiled', 'interfaces-mounted', 'resources-published'),
  shall('7.3.1', '准备好', 'front-database-prepared'),
  need('7.3.2', '新建数据推送', 'front-database-users-created'),
  shall('7.3.3', '于每天', 'push-before-extraction'),
  shall('7.3.3', '与标准时间', 'front-database-clock'),
  shall('7.3.3', '对该表', 'changes-advance-update-time'),
  shall('7.3.4', '生成告警', 'alerts-generated'),
  shall('7.3.5', '根据告警', 'rectification', 'rectification-timely'),
  shall('7.3.6', '使用加密', 'exchange-encrypted', 'monitoring-encrypts-exchange'),
  shall('8.1', '统一通过', 'applies-online', 'integrates-all-data', 'follows-authority-process'),
  shall('8.4', '对接入平台', 'status-managed'),
  may('8.4', '快速定位', 'anomalies-located'),
];
