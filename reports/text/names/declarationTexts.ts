import type { Localized } from '../../../spec/localized.ts';
import type { ValueAnswer } from '../../../spec/ics/declaration.ts';

/** What a candidate says of one value of the profile. */
export const answerTexts: Readonly<Record<ValueAnswer['answer'] | 'undeclared', Localized>> = {
  follows: { 'zh-CN': '采用', en: 'follows' },
  'own-value': { 'zh-CN': '自有取值', en: 'own value' },
  'not-supported': { 'zh-CN': '不支持', en: 'not supported' },
  undeclared: { 'zh-CN': '未声明', en: 'undeclared' },
};

/** Labels of what the platform declared. */
export const declarationTexts = {
  title: { 'zh-CN': '接入平台的声明', en: 'What the platform declared' },
  meaning: {
    'zh-CN': '接入平台自己声明的，按其声明检查；没有声明的取值只能产生警告。',
    en: 'What the platform itself declared it is held to; a value that nobody declared can only warn.',
  },
  signed: { 'zh-CN': '声明人', en: 'Stated by' },
  adopts: { 'zh-CN': '采用的取值配置', en: 'Profile adopted' },
  adoptsNone: { 'zh-CN': '没有采用任何取值配置', en: 'none adopted' },
  otherProfile: {
    'zh-CN': '与本次运行的取值配置不同，因此未声明的取值不按其检查',
    en: 'not the profile of this run, so what it does not state itself counts as undeclared',
  },
  ownValues: { 'zh-CN': '自有取值', en: 'Own values' },
  notSupported: { 'zh-CN': '声明不支持的取值', en: 'Values it does without' },
  requirements: { 'zh-CN': '对条款要求的答复', en: 'Answers to requirements' },
  supported: { 'zh-CN': '支持', en: 'supported' },
  nothing: { 'zh-CN': '接入平台没有作出任何声明。', en: 'The platform declared nothing.' },
  answer: { 'zh-CN': '声明', en: 'Declared' },
} satisfies Readonly<Record<string, Localized>>;
