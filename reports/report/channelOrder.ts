import type { Channel } from '../../spec/channel.ts';

/** Channels in the order in which a report shows them. */
export const channelOrder: readonly (Channel | 'indicators')[] = [
  'content',
  'beacon',
  'interface',
  'exchange',
  'alerts',
  'indicators',
  'probe',
  'cloud-management',
  'cyber-security',
  'process',
];
