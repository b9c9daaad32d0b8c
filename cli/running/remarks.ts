import type { Localized } from '../../spec/localized.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { secretVariables } from '../line/secretVariables.ts';
import { elsewhere } from './elsewhere.ts';
import type { Candidate } from './openCandidate.ts';

const fullGate: Localized = {
  'zh-CN': '该缺陷样本不违反“应”的要求，门槛已设为全面符合（full），使其计入结论。',
  en: 'This fault breaks no “shall”; the gate is set to full, so that it counts.',
};

/** What a person should know before the results come: that something counts, or is not what they may think. */
export const remarks = (
  settings: Pick<RunSettings, 'fullForFault'>,
  { origin, resolved }: Pick<Candidate, 'origin' | 'resolved'>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly Localized[] => {
  const unused = origin === 'reference' ? secretVariables.filter((name) => environment[name] !== undefined) : [];
  const foreign = origin === 'external' ? elsewhere(resolved.target) : undefined;
  return [
    ...(settings.fullForFault ? [fullGate] : []),
    ...(unused.length === 0
      ? []
      : [
          {
            'zh-CN': `请注意：检测的是参考接入平台，未使用环境变量 ${unused.join('、')}。`,
            en: `Note: the reference access platform is examined; the environment variables ${unused.join(', ')} are not used.`,
          },
        ]),
    ...(foreign === undefined ? [] : [foreign]),
  ];
};
