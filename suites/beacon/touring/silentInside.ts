import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { signedInVisit } from './signedInVisit.ts';

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/**
 * The home page reports to a guest, and nothing comes, or nothing that is taken, of what the same browser opens once it has signed in: whoever
 * has an account is not seen. Undefined: it reports, nobody can sign in, or signing in leads to another host.
 */
export const silentInside = async (context: CheckContext): Promise<Finding | undefined> => {
  const { home } = context.target.pages;
  const visit = await context.use(signedInVisit);
  if (!visit.signedIn || !visit.before.some(({ kind }) => kind === 'page-view')) return undefined;
  if ((await visit.events()).length > 0 || visit.opened.some((url) => hostOf(url) !== hostOf(home))) return undefined;
  const [refused] = await visit.refused();
  return {
    code: refused === undefined ? 'beacon.signed-in-not-reported' : 'beacon.signed-in-refused',
    message:
      refused === undefined
        ? {
            'zh-CN': `首页在登录之前上报页面浏览，登录之后打开的 ${visit.opened.length} 个页面均不上报`,
            en: `the home page reports its view before signing in, and none of the ${visit.opened.length} pages opened afterwards does`,
          }
        : {
            'zh-CN': `首页在登录之前的上报被接收，登录之后的均被拒收（${refused.reason}）`,
            en: `what the home page reports before signing in is taken, and all that comes afterwards is refused (${refused.reason})`,
          },
    expected: { 'page-view': 'at least 1' },
    actual: { 'page-view': 0, ...(refused === undefined ? {} : { refused: `${refused.reason}: ${refused.detail}` }) },
    pointer: home,
    hint: {
      'zh-CN': '登录后的页面与登录前用同一段采集代码：同一 appKey、同一日志域名。',
      en: 'Use the same collecting code on pages of those who are signed in: one appKey, one log host.',
    },
    evidence: [context.evidence.record({ kind: 'note', text: `opened after signing in: ${visit.opened.join(' ')}` })],
  };
};
