import type { Profile } from './profile.ts';
import { ProfileError } from './profileError.ts';
import { valueProblems } from './valueProblems.ts';
import { withLeaf } from './withLeaf.ts';

/**
 * The profile as it holds for a platform with values of its own, by dotted path; id, hash and what was assumed stay those of
 * the profile itself. Throws a `ProfileError` for a path it does not have or a value that does not fit there.
 */
export const withValues = (profile: Profile, own: Readonly<Record<string, unknown>>): Profile => {
  if (Object.keys(own).length === 0) return profile;
  const problems = valueProblems(profile, own);
  if (problems.length > 0)
    throw new ProfileError({
      'zh-CN': `自有取值无法使用：${problems.map((one) => `\n  - ${one['zh-CN']}`).join('')}`,
      en: `These own values cannot be used:${problems.map((one) => `\n  - ${one.en}`).join('')}`,
    });
  let { values } = profile;
  for (const [path, value] of Object.entries(own)) values = withLeaf(values, path, value);
  return { ...profile, values };
};
