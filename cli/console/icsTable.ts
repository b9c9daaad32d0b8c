import { answeredItems } from '../../reports/ics/answeredItems.ts';
import type { AnsweredItem } from '../../reports/ics/answeredItems.ts';
import { answerText } from '../../reports/ics/answerText.ts';
import { conditionText } from '../../reports/ics/conditionText.ts';
import type { Declaration } from '../../spec/ics/declaration.ts';
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
    readonly items: readonly AnsweredItem[];
    readonly unanswered: readonly string[];
  };
}

const kinds: Readonly<Record<PlatformKind, Localized>> = {
  resource: { 'zh-CN': '资源平台', en: 'resource' },
  service: { 'zh-CN': '服务平台', en: 'service' },
  management: { 'zh-CN': '管理平台', en: 'management' },
};

// What a candidate wrote may hold terminal commands; none reaches the terminal.
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** What a platform declares, item by item, for a person and for a program. */
export const icsTable = ({ kind, platform, declaration }: Shown, profile: Profile): IcsTable => {
  const { requirements, values } = answeredItems(declaration, profile, kind);
  const items = [...requirements, ...values];
  const open = items.filter(({ answer }) => answer === null);
  const told = items.filter(({ answer }) => answer?.answer === 'own-value' || answer?.answer === 'not-supported');

  const row = (item: AnsweredItem, language: Language): string => {
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
  const section = (zh: string, en: string, rows: readonly AnsweredItem[], language: Language): readonly string[] =>
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
      items: items.map((item) => {
        const { statement: _, ...told } = item;
        return told;
      }),
      unanswered: open.map(({ id }) => id),
    },
  };
};
