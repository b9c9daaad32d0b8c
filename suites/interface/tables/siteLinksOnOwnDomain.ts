import { isSoftDeleted } from '../../../spec/interfaces/isSoftDeleted.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { supplies } from '../calling/supplies.ts';
import { notByInterface } from '../calling/notByInterface.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';

const hostOf = (value: unknown): string | undefined =>
  typeof value === 'string' && URL.canParse(value) ? new URL(value).hostname : undefined;

/** A sub-domain of the platform's own is its own too, as is the parent domain (`www.` left out). */
const related = (host: string, own: string): boolean => {
  const bare = own.replace(/^www\./, '');
  return host === own || host === bare || host.endsWith(`.${bare}`);
};

/** Table 2 row 5: the link of a column leads to the platform itself. The draft does not say so, hence `profile`. */
export const siteLinksOnOwnDomain: Check = {
  id: 'interface.site-links-on-own-domain',
  verifies: ['site-structure-table-2'],
  channel: 'interface',
  title: { 'zh-CN': '栏目链接指向本平台', en: 'The links of the columns lead to the platform itself' },
  comparedWith: { profile: ['interfaces.recordFormat'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const elsewhere = await notByInterface(context, 'site-column');
    if (elsewhere !== undefined) return elsewhere;
    const { deletedValues } = context.profile.values.interfaces;
    const fetched = await fetchRecords(context, 'site-column');
    if (!fetched.ok) return fetched.outcome;
    const own = [context.target.url, context.target.pages.home, ...context.target.pages.others].flatMap(
      (url) => hostOf(url) ?? [],
    );
    const foreign = fetched.records.filter(({ url, isDeleted }) => {
      const host = hostOf(url);
      return (
        !isSoftDeleted(isDeleted, deletedValues) &&
        url !== undefined &&
        url !== null &&
        url !== '' &&
        (host === undefined || !own.some((one) => related(host, one)))
      );
    });
    if (fetched.records.length === 0)
      return inconclusive(
        'no-data',
        { 'zh-CN': `接口 ${fetched.url} 没有栏目。`, en: `The interface ${fetched.url} has no column.` },
        supplies.records('site-column'),
      );
    return judged(
      foreign.slice(0, 20).map((column): Finding => ({
        code: 'interface.link-elsewhere',
        message: {
          'zh-CN': `栏目 ${String(column['columnId'])} 的链接不在本平台的域名之下。`,
          en: `The link of the column ${String(column['columnId'])} is not on the platform's own domain.`,
        },
        expected: [...new Set(own)],
        actual: column['url'],
        pointer: `${fetched.url}#${String(column['columnId'])}/url`,
        hint: {
          'zh-CN': '栏目链接给出该栏目在本平台上的完整地址。',
          en: 'Give the full address of the column on the platform itself.',
        },
        evidence: fetched.evidence,
      })),
    );
  },
};
