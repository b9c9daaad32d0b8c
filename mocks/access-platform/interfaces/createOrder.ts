import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

type Order = (records: readonly BusinessRecord[]) => readonly BusinessRecord[];

/** Which records are given and in what order: all, as they were inserted, unless a fault has it otherwise. */
export const createOrder = (platform: AccessPlatform): Order => {
  if (platform.hasFault('interface-newest-first')) return (records) => records.toReversed();
  if (platform.hasFault('interface-updated-records-last'))
    return (records) => records.toSorted((a, b) => a.updateTime - b.updateTime);
  if (platform.hasFault('interface-deleted-records-leave'))
    return (records) => records.filter(({ isDeleted }) => !isDeleted);
  if (!platform.hasFault('interface-order-changes')) return (records) => records;
  let calls = 0;
  return (records) => {
    calls += 1;
    const shift = (calls * 3) % Math.max(1, records.length);
    return [...records.slice(shift), ...records.slice(0, shift)];
  };
};
