/** The three kinds of access platform of clause 5.2: 资源 / 服务 / 管理. */
export type PlatformKind = 'resource' | 'service' | 'management';

export const platformKinds: readonly PlatformKind[] = ['resource', 'service', 'management'];

/** Whom a run may examine: an access platform of a kind, or a monitoring platform. */
export type ExaminedKind = PlatformKind | 'monitoring-platform';
