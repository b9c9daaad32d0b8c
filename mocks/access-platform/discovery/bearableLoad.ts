/** What load its interfaces bear: they answer some thousands a second; who examines it need not wait. */
export const bearableLoad = { requestsPerSecond: 1000, requestsInFlight: 8 };
