import type { Localized } from '../localized.ts';
import { nearestWord } from '../nearestWord.ts';
import { isBoundedPattern } from './isBoundedPattern.ts';
import type { Profile } from './profile.ts';
import { profileProblems } from './profileProblems.ts';
import { withLeaf } from './withLeaf.ts';

const patterns = ['beacon.scriptAddresses', 'beacon.appKeyPattern'];

/** Text that a stranger gave is bounded before anything is done with it. */
const longestValue = 4_000;

const tooMuch = (path: string, value: unknown): Localized | undefined => {
  if ((JSON.stringify(value) ?? '').length > longestValue)
    return { 'zh-CN': `${path} 的取值过长`, en: `the value of ${path} is too long` };
  if (!patterns.includes(path)) return undefined;
  const bounded = [value].flat().every((one) => typeof one !== 'string' || isBoundedPattern(one));
  return bounded
    ? undefined
    : {
        'zh-CN': `${path} 的正则表达式过于复杂（至多 200 个字符、两处重复，不重复分组，不用反向引用）`,
        en: `the regular expression of ${path} is too elaborate (at most 200 characters and two repetitions, no repeated group, no back reference)`,
      };
};

/** What is wrong with a platform's own values for paths of a profile: no such path, or a value that no profile could have there. */
export const valueProblems = (
  profile: Pick<Profile, 'id' | 'version' | 'title' | 'assumptions'>,
  own: Readonly<Record<string, unknown>>,
): readonly Localized[] => {
  const paths = profile.assumptions.map(({ path }) => path);
  const problems: Localized[] = [];
  let values = {};
  for (const { path, ...leaf } of profile.assumptions) values = withLeaf(values, path, leaf);
  for (const [path, value] of Object.entries(own)) {
    if (!paths.includes(path)) {
      const near = nearestWord(path, paths);
      problems.push({
        'zh-CN': `取值配置中没有 ${path}${near === undefined ? '' : `，是否应为 ${near}？`}`,
        en: `the profile has no ${path}${near === undefined ? '' : `; did you mean ${near}?`}`,
      });
      continue;
    }
    const much = tooMuch(path, value);
    if (much !== undefined) problems.push(much);
    else values = withLeaf(values, `${path}.value`, value);
  }
  const { id, version, title } = profile;
  return [...problems, ...profileProblems({ id, version, title, values })];
};
