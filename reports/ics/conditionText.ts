import type { IcsCondition } from '../../spec/ics/ics.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';

const kinds: Readonly<Record<PlatformKind, Localized>> = {
  resource: { 'zh-CN': '资源平台', en: 'resource' },
  service: { 'zh-CN': '服务平台', en: 'service' },
  management: { 'zh-CN': '管理平台', en: 'management' },
};
const methods: Readonly<Record<NonNullable<IcsCondition['method']>, Localized>> = {
  beacon: { 'zh-CN': '数据代码采集', en: 'beacon' },
  interface: { 'zh-CN': '数据接口采集', en: 'interface' },
  exchange: { 'zh-CN': '库表交换采集', en: 'exchange' },
};

/** When an item of status C is mandatory. */
export const conditionText = ({ kinds: only, method }: IcsCondition, language: Language): string =>
  [
    ...(only ?? []).map((kind) => kinds[kind][language]),
    ...(method === undefined ? [] : [methods[method][language]]),
  ].join(language === 'en' ? ', ' : '、');
