import type { EntityName } from '../entities/entityName.ts';
import type { Localized } from '../localized.ts';
import type { PlatformKind } from '../platformKind.ts';

/** What no record of an entity can be. */
export interface RowRule {
  readonly entity: EntityName;
  /** Column that names the record. */
  readonly key: string;
  /** Of impossible records, in ClickHouse SQL; `{ahead}` is a day from now. */
  readonly impossible: string;
  /** Impossible because the record of another entity is not there: only where most are so, because what was deleted need not be given any more. */
  readonly refersTo?: { readonly entity: EntityName; readonly key: string };
  /** Impossible because the record of another entity says otherwise; where most do, because that one may have changed since. */
  readonly agreesWith?: { readonly entity: EntityName; readonly key: string; readonly column: string };
  readonly text: Localized;
  /** Its finding concerns this indicator. */
  readonly indicator: string;
}

const ahead = (column: string): string => `${column} > {ahead:DateTime64(3)}`;
const longestSeconds = 7 * 86_400;

const users = (indicator: string): readonly RowRule[] => [
  {
    entity: 'user',
    key: 'user_id',
    impossible: "ifNull(toString(type), '') = ''",
    text: { 'zh-CN': '用户没有类型', en: 'users have no type' },
    indicator,
  },
  {
    entity: 'user',
    key: 'user_id',
    impossible: ahead('registered_time'),
    text: { 'zh-CN': '用户的注册时间在一天以后', en: 'users are registered more than a day ahead' },
    indicator,
  },
];

const unknown = (
  entity: EntityName,
  key: string,
  column: string,
  refersTo: NonNullable<RowRule['refersTo']>,
  text: Localized,
  indicator: string,
): RowRule => ({ entity, key, impossible: `ifNull(${column}, '')`, refersTo, text, indicator });

/** By kind of platform; each row of tables 4, 5 and 6 that is computed from records. */
export const rowRules: Readonly<Record<PlatformKind, readonly RowRule[]>> = {
  resource: [
    ...users('t4-7-users-by-type'),
    {
      entity: 'resource',
      key: 'resource_id',
      impossible: `duration_seconds < 0 OR duration_seconds > ${longestSeconds}`,
      text: {
        'zh-CN': '资源时长为负，或超过七天（时长以秒计）',
        en: 'resources have a length below zero or above seven days (it is in seconds)',
      },
      indicator: 't4-9-completion',
    },
    {
      entity: 'evaluation',
      key: 'evaluation_id',
      impossible: "action = 'rating' AND score IS NOT NULL AND (score < 1 OR score > 5)",
      text: { 'zh-CN': '评分不在 1 至 5 之间', en: 'ratings have a score that is not between 1 and 5' },
      indicator: 't4-12-average-score',
    },
    {
      entity: 'evaluation',
      key: 'evaluation_id',
      impossible: ahead('occurred_time'),
      text: { 'zh-CN': '互动发生在一天以后', en: 'interactions happened more than a day ahead' },
      indicator: 't4-13-likes',
    },
    unknown(
      'evaluation',
      'evaluation_id',
      'resource_id',
      { entity: 'resource', key: 'resource_id' },
      {
        'zh-CN': '互动所指的资源不在资源目录中',
        en: 'interactions are with resources that the catalogue does not have',
      },
      't4-12-average-score',
    ),
  ],
  service: [
    ...users('t5-6-users-by-type'),
    {
      entity: 'service-case',
      key: 'case_id',
      impossible: 'completed_time < accepted_time',
      text: { 'zh-CN': '办件在受理之前就已办结', en: 'cases were completed before they were accepted' },
      indicator: 't5-4-average-handling-time',
    },
    {
      entity: 'service-case',
      key: 'case_id',
      impossible: `${ahead('accepted_time')} OR ifNull(${ahead('completed_time')}, false)`,
      text: { 'zh-CN': '办件的受理或办结在一天以后', en: 'cases are accepted or completed more than a day ahead' },
      indicator: 't5-2-accepted-cases',
    },
    unknown(
      'service-case',
      'case_id',
      'item_id',
      { entity: 'service-item', key: 'item_id' },
      { 'zh-CN': '办件所属事项不在服务事项目录中', en: 'cases belong to items that the catalogue does not have' },
      't5-4-average-handling-time',
    ),
    {
      entity: 'service-evaluation',
      key: 'evaluation_id',
      impossible: 'score < 1 OR score > 5',
      text: { 'zh-CN': '服务评价的分值不在 1 至 5 之间', en: 'evaluations have a score that is not between 1 and 5' },
      indicator: 't5-8-good-evaluations',
    },
    {
      entity: 'service-evaluation',
      key: 'evaluation_id',
      impossible: "ifNull(item_id, '') = '' AND ifNull(case_id, '') = ''",
      text: {
        'zh-CN': '服务评价既未指明事项也未指明办件',
        en: 'evaluations name neither the item nor the case that they are of',
      },
      indicator: 't5-7-evaluations',
    },
    {
      entity: 'service-evaluation',
      key: 'evaluation_id',
      impossible: ahead('evaluated_time'),
      text: { 'zh-CN': '服务评价发生在一天以后', en: 'evaluations were made more than a day ahead' },
      indicator: 't5-7-evaluations',
    },
    unknown(
      'service-evaluation',
      'evaluation_id',
      'case_id',
      { entity: 'service-case', key: 'case_id' },
      { 'zh-CN': '服务评价所指的办件不存在', en: 'evaluations are of cases that do not exist' },
      't5-7-evaluations',
    ),
    {
      entity: 'service-evaluation',
      key: 'evaluation_id',
      impossible: "ifNull(item_id, '') != ''",
      agreesWith: { entity: 'service-case', key: 'case_id', column: 'item_id' },
      text: {
        'zh-CN': '服务评价的事项不是所评办件的事项',
        en: 'evaluations name another item than the case that they are of',
      },
      indicator: 't5-7-evaluations',
    },
  ],
  management: [
    ...users('t6-3-users-by-type'),
    {
      entity: 'form',
      key: 'form_id',
      impossible: 'auto_filled_fields > total_fields OR auto_filled_fields < 0 OR total_fields < 0',
      text: {
        'zh-CN': '表单自动填报的项数为负，或多于总项数',
        en: 'forms have fewer than no fields filled automatically, or more than they have fields',
      },
      indicator: 't6-4-automatic-fill-share',
    },
    unknown(
      'form',
      'form_id',
      'item_id',
      { entity: 'management-item', key: 'item_id' },
      { 'zh-CN': '表单所属的管理业务不在目录中', en: 'forms belong to items that the catalogue does not have' },
      't6-4-automatic-fill-share',
    ),
    {
      entity: 'data-item-call',
      key: 'call_id',
      impossible: ahead('called_time'),
      text: { 'zh-CN': '数据项调用发生在一天以后', en: 'data items were called more than a day ahead' },
      indicator: 't6-5-external-call-rate',
    },
    unknown(
      'data-item-call',
      'call_id',
      'data_item_id',
      { entity: 'data-item', key: 'data_item_id' },
      { 'zh-CN': '被调用的数据项不在目录中', en: 'data items were called that the catalogue does not have' },
      't6-5-external-call-rate',
    ),
  ],
};
