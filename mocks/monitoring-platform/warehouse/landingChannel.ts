/** How a landed record came. */
export type LandingChannel = 'interface' | 'exchange' | 'source';
