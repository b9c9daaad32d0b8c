import { answerTo } from '../../spec/ics/answerTo.ts';
import type { Declaration, RequirementAnswer, ValueAnswer } from '../../spec/ics/declaration.ts';
import type { IcsCondition, IcsStatus } from '../../spec/ics/ics.ts';
import { icsItems } from '../../spec/ics/icsItems.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';

interface Shown {
  readonly kind: PlatformKind;
  /** Its name and id. */
  readonly platform: string;
  readonly declaration: Declaration;
}

interface IcsTable {
  readonly whole: (language: Language) => string;
  readonly summary: (language: Language) => string;
  readonly data: {
    readonly items: readonly Item[];
    readonly unanswered: readonly string[];
  };
}

interface Item {
  readonly id: string;
  readonly clause: string;
  readonly status: IcsStatus;
  readonly condition?: IcsCondition;
  readonly profileValue?: unknown;
  readonly answer: ValueAnswer | RequirementAnswer | null;
}

const words = {
  supported: { 'zh-CN': '支持', en: 'supported' },
  follows: { 'zh-CN': '采用', en: 'follows' },
  'own-value': { 'zh-CN': '自有取值', en: 'own value' },
  'not-supported': { 'zh-CN': '不支持', en: 'not supported' },
  none: { 'zh-CN': '未答复', en: 'not answered' },
} as const satisfies Readonly<Record<string, Localized>>;

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

// What a candidate wrote may hold terminal commands; none reaches the terminal.
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');
const shownValue = (value: unknown): string => plain(typeof value === 'string' ? value : JSON.stringify(value));

const conditionText = ({ kinds: only, method }: IcsCondition, language: Language): string =>
  [
    ...(only ?? []).map((kind) => kinds[kind][language]),
    ...(method === undefined ? [] : [methods[method][language]]),
  ].join(language === 'en' ? ', ' : '、');

const answerText = ({ answer, profileValue }: Item, language: Language): string => {
  const word = words[answer?.answer ?? 'none'][language];
  if (answer?.answer === 'own-value') return `${word} ${shownValue(answer.value)}`;
  if (answer?.answer === 'not-supported') return `${word}${language === 'en' ? ': ' : '：'}${plain(answer.reason)}`;
  return answer?.answer === 'follows' ? `${word} ${shownValue(profileValue)}` : word;
};

/** What a platform declares, item by item, for a person and for a program. */
export const icsTable = ({ kind, platform, declaration }: Shown, profile: Profile): IcsTable => {
  const form = icsItems(profile, kind);
  const requirements = form.requirements.map(({ id, clause, status, condition }): Item => ({
    id,
    clause,
    status,
    ...(condition && { condition }),
    answer: declaration.requirements[id] ?? null,
  }));
  const values = form.values.map(({ path, clause, status, condition, profileValue }): Item => ({
    id: path,
    clause,
    status,
    ...(condition && { condition }),
    profileValue,
    answer: answerTo(declaration, profile, path) ?? null,
  }));
  const items = [...requirements, ...values];
  const open = items.filter(({ answer }) => answer === null);
  const told = items.filter(({ answer }) => answer?.answer === 'own-value' || answer?.answer === 'not-supported');

  const row = (item: Item, language: Language): string => {
    const when = item.condition === undefined ? '' : ` [${conditionText(item.condition, language)}]`;
    const clause = item.clause.replace('table-', language === 'en' ? 'table ' : '表 ');
    return `  ${clause.padEnd(8)} ${item.status}  ${item.id.padEnd(42)} ${answerText(item, language)}${when}`;
  };
  const head = (language: Language): readonly string[] => {
    const zh = language === 'zh-CN';
    const { statement: signed } = declaration;
    return [
      `${zh ? '实现一致性声明' : 'Implementation conformance statement'}: ${plain(platform)} · ${kinds[kind][language]}`,
      ...(signed === undefined
        ? []
        : [
            `${zh ? '答复人' : 'Answered by'}: ${plain(signed.answeredBy)} · ${signed.date} · ${zh ? '产品版本' : 'product version'} ${plain(signed.version)}`,
          ]),
      `${zh ? '取值配置' : 'Profile'}: ${profile.id} ${profile.version} · ${zh ? '已答复' : 'answered'} ${items.length - open.length}/${items.length} · ${zh ? '自有取值' : 'own values'} ${values.filter(({ answer }) => answer?.answer === 'own-value').length} · ${zh ? '不支持' : 'not supported'} ${items.filter(({ answer }) => answer?.answer === 'not-supported').length}`,
    ];
  };
  const section = (zh: string, en: string, rows: readonly Item[], language: Language): readonly string[] =>
    rows.length === 0 ? [] : ['', language === 'en' ? en : zh, ...rows.map((item) => row(item, language))];
  const legend = (language: Language): string =>
    language === 'en'
      ? 'M mandatory · O optional · C mandatory where the condition in brackets holds'
      : 'M 必选 · O 可选 · C 在方括号所列条件下必选';

  return {
    whole: (language) =>
      [
        ...head(language),
        legend(language),
        ...section('条款要求', 'Requirements', requirements, language),
        ...section('取值', 'Values', values, language),
      ].join('\n'),
    summary: (language) =>
      [
        ...head(language),
        ...section('与取值配置不同、或不支持', 'Otherwise than the profile, or not supported', told, language),
        ...section('未答复，视为未声明', 'Not answered, so undeclared', open, language),
      ].join('\n'),
    data: {
      items,
      unanswered: open.map(({ id }) => id),
    },
  };
};
