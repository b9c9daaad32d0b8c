/** The three kinds of access platform of clause 5.2: 资源 / 服务 / 管理. */
export type PlatformKind = 'resource' | 'service' | 'management';

export const platformKinds: readonly PlatformKind[] = ['resource', 'service', 'management'];
