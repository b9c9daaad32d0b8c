import type { Declaration } from '../../spec/ics/declaration.ts';
import type { Localized } from '../../spec/localized.ts';
import { declarationTexts } from './names/declarationTexts.ts';

/** What the platform declared, in one line. */
export const declaredInShort = ({ adopts, values, requirements }: Declaration): Localized => {
  const answers = Object.values(values);
  const own = answers.filter(({ answer }) => answer === 'own-value').length;
  const without = answers.filter(({ answer }) => answer === 'not-supported').length;
  const refused = Object.values(requirements).filter(({ answer }) => answer === 'not-supported').length;
  if (adopts === undefined && answers.length === 0 && Object.keys(requirements).length === 0)
    return declarationTexts.nothing;
  const profile = adopts === undefined ? '' : `${adopts.id} ${adopts.version}`;
  const zh = [
    profile === '' ? declarationTexts.adoptsNone['zh-CN'] : `采用 ${profile}`,
    ...(own > 0 ? [`自有取值 ${own} 项`] : []),
    ...(without > 0 ? [`不支持的取值 ${without} 项`] : []),
    ...(refused > 0 ? [`不支持的要求 ${refused} 条`] : []),
  ];
  const en = [
    profile === '' ? 'no profile adopted' : `adopts ${profile}`,
    ...(own > 0 ? [`${own} of its own values`] : []),
    ...(without > 0 ? [`without ${without} of the values`] : []),
    ...(refused > 0 ? [`${refused} requirements declared not supported`] : []),
  ];
  return { 'zh-CN': zh.join(' · '), en: en.join(' · ') };
};
