import type { PlatformKind } from '../../spec/platformKind.ts';

/** What the platforms of the demonstration apply under. */
export const demonstrationNames: Readonly<Record<PlatformKind, string>> = {
  resource: '参考资源平台',
  service: '参考服务平台',
  management: '参考管理平台',
};
