import type { Language } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';

const kinds: Readonly<Record<PlatformKind, string>> = { resource: '资源', service: '服务', management: '管理' };

/** The kinds of platform that something is of, in words. */
export const kindsOf = (platforms: readonly PlatformKind[], language: Language): string => {
  if (platforms.length === 3) return language === 'en' ? 'all' : '全部';
  return platforms.map((kind) => (language === 'en' ? kind : kinds[kind])).join(language === 'en' ? ', ' : '、');
};
