/** Ways in other than beacons: interfaces (7.2), tables (7.3), sources of tables 1 and 7 (6.2, 6.8). */
export type CollectionChannel = 'interface' | 'exchange' | 'source';
