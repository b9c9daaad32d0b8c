/** What is examined next: what had not passed, or everything. */
export type Turn = 'open' | 'all';
