import type { OperationalStore } from './contract/operationalStore.ts';

/**
 * A store whose changes of who may send beacons (registrations, and how applications stand) are announced before the promise resolves:
 * whoever is told that a platform is registered, or suspended, may rely upon it.
 */
export const announcingStore = (store: OperationalStore, announce: () => Promise<void>): OperationalStore => ({
  ...store,
  register: async (...change) => {
    await store.register(...change);
    await announce();
  },
  change: async (...change) => {
    await store.change(...change);
    await announce();
  },
  remove: async (...change) => {
    await store.remove(...change);
    await announce();
  },
  note: async (...changes) => {
    await store.note(...changes);
    if (changes.some(({ type }) => type === 'application')) await announce();
  },
});
