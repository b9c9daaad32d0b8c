import type { Localized } from '../../spec/localized.ts';
import type { Target } from '../../suites/target/target.ts';

/** What to say where a platform's own description names addresses of other hosts only: it may be another platform's. */
export const elsewhere = ({ url, pages, interfaces }: Target): Localized | undefined => {
  const { hostname } = new URL(url);
  const hosts = new Set(
    [pages.home, ...pages.others, ...Object.values(interfaces?.urls ?? {})].map((address) => new URL(address).hostname),
  );
  if (hosts.has(hostname)) return undefined;
  const named = [...hosts].slice(0, 5).join(', ');
  return {
    'zh-CN': `请注意：接入信息所列的页面与接口都不在 ${hostname}，而在 ${named}；请确认没有填错地址。`,
    en: `Note: no page or interface in the access information is at ${hostname}, they are at ${named}. Make sure that this is the platform you mean.`,
  };
};
