import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import { supplies } from './supplies.ts';

export interface Role {
  readonly selector: string;
  /** Page where the selector is found. */
  readonly url: string;
}

/** Where the candidate says an element of this role is (`beacon.selectors`, `beacon.pages` of its access information); the home page unless it names another. */
export const rolePage = (context: CheckContext, role: string): Role | undefined => {
  const { beacon, pages } = context.target;
  const selector = beacon?.selectors?.[role];
  return selector === undefined ? undefined : { selector, url: beacon?.pages?.[role] ?? pages.home };
};

/** The outcome where a candidate names no element of these roles. */
export const roleNotNamed = (...roles: readonly string[]): Outcome => {
  const names = roles.map((role) => `beacon.selectors.${role}`);
  return inconclusive(
    'role-missing',
    {
      'zh-CN': `接入信息未给出 ${names.join('、')}，无从得知页面上的哪个元素可供操作。`,
      en: `The access information names no ${names.join(', ')}, so it is not known which element of the page to use.`,
    },
    ...roles.map(supplies.role),
  );
};

/** The outcome where the page has nothing under the selector it names. */
export const roleNotFound = (role: string, { selector, url }: Role): Outcome =>
  inconclusive(
    'role-missing',
    {
      'zh-CN': `页面 ${url} 上没有与 ${selector}（${role}）匹配的元素。`,
      en: `The page ${url} has no element that matches ${selector} (${role}).`,
    },
    supplies.role(role),
  );
