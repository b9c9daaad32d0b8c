/** Names of the two accounts of a front database (7.3.2), as its script makes them. */
export const databaseUsers = { push: 'monitoring_push', exchange: 'monitoring_exchange' } as const;
