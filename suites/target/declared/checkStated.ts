import type { Profile } from '../../../spec/profiles/profile.ts';
import { valueProblems } from '../../../spec/profiles/valueProblems.ts';
import { UsageError } from '../../engine/errors/usageError.ts';
import { statedValues } from './statedValues.ts';
import type { StatesValues } from './statedValues.ts';

/** Throws a `UsageError` where a document or a configuration states a value that no profile could have, or one that no profile has. */
export const checkStated = (document: StatesValues, config: StatesValues, profile: Profile): void => {
  for (const [stated, code, zh, en] of [
    [document, 'HEYAN_TARGET_DISCOVERY_INVALID', '接入信息文档中的取值', 'a value of the access information document'],
    [config, 'HEYAN_CONFIG_INVALID', '配置中的取值', 'a value of the configuration'],
  ] as const) {
    const problems = valueProblems(profile, statedValues(stated));
    if (problems.length === 0) continue;
    throw new UsageError(code, {
      'zh-CN': `${zh}不可用：${problems.map((one) => `\n  - ${one['zh-CN']}`).join('')}`,
      en: `There is ${en} that cannot be used:${problems.map((one) => `\n  - ${one.en}`).join('')}`,
    });
  }
};
