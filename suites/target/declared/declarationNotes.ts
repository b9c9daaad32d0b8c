import { canonicalJson } from '../../../spec/canonicalJson.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Said } from './declarationOf.ts';
import { declarationOf } from './declarationOf.ts';
import { statedValues } from './statedValues.ts';

const brief = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 80);

/** What of a candidate's word somebody should know: it adopts a profile that is not the run's, or says two things. */
export const declarationNotes = (said: Said, profile: Profile): readonly Localized[] => {
  const { adopts, values } = declarationOf(said);
  const other =
    adopts === undefined || (adopts.id === profile.id && adopts.version === profile.version)
      ? []
      : [
          {
            'zh-CN': `被测平台采用的取值配置为 ${adopts.id} ${adopts.version}，本次检测所用的是 ${profile.id} ${profile.version}；其采用不计为声明，与后者不同之处只作警告。可用 --profile 指定前者。`,
            en: `The platform adopts the profile ${adopts.id} ${adopts.version}, and this run uses ${profile.id} ${profile.version}: that declares nothing here, and what differs from the latter only warns. Name the former with --profile.`,
          },
        ];
  const contradicted = Object.entries(statedValues(said.document)).flatMap(([path, stated]): readonly Localized[] => {
    const answer = values[path];
    const assumed = profile.assumptions.find((one) => one.path === path)?.value;
    const kept =
      answer?.answer === 'own-value' ? answer.value : answer?.answer === 'follows' ? assumed : 'not-supported';
    return canonicalJson(kept) === canonicalJson(stated)
      ? []
      : [
          {
            'zh-CN': `${path}：接入信息文档为 ${brief(stated)}，一致性声明或配置为 ${brief(kept)}，以后者为准。`,
            en: `${path}: the access information says ${brief(stated)}, the conformance statement or the configuration ${brief(kept)}, which holds.`,
          },
        ];
  });
  return [...other, ...contradicted];
};
