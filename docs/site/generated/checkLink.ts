import type { TestCase } from '../../../reports/catalogue/testCase.ts';
import type { Language } from '../../../spec/localized.ts';
import { pagePath } from '../contents/pagePath.ts';
import { checkGroups } from './checkGroups.ts';

/** A link to what the site says of a check. */
export const checkLink = (one: Pick<TestCase, 'id' | 'channel' | 'party'>, language: Language): string => {
  const group = checkGroups.find(({ holds }) => holds(one));
  if (group === undefined) throw new Error(`Expected a page for ${one.id}: add its channel to channelOrder.`);
  return `[\`${one.id}\`](/${pagePath(group.slug, language)}#${one.id.replaceAll('.', '-')})`;
};
