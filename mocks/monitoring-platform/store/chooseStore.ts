import { resolve } from 'node:path';
import { StoreError } from './storeError.ts';
import type { StoreLocation } from './storeLocation.ts';

export interface StoreWish {
  /** `memory`, or the address of a PostgreSQL database; default: beside a warehouse that is a directory, else in memory. */
  readonly store?: string;
  /** Default: the name of the warehouse's directory and `.key`. */
  readonly storeKey?: string;
  /** Where the warehouse is; undefined: a temporary one. */
  readonly warehouse?: string;
}

/** @throws StoreError for what is no address, and where credentials would have no key. */
export const chooseStore = ({ store, storeKey, warehouse }: StoreWish): StoreLocation => {
  if (store === 'memory') return { type: 'memory' };
  const directory = warehouse === undefined || /^https?:\/\//.test(warehouse) ? undefined : resolve(warehouse);
  const keyFile = storeKey ?? (directory === undefined ? undefined : `${directory}.key`);
  if (store === undefined)
    return directory === undefined || keyFile === undefined
      ? { type: 'memory' }
      : { type: 'directory', directory, keyFile };
  if (!URL.canParse(store) || !/^postgres(?:ql)?:$/.test(new URL(store).protocol) || new URL(store).hostname === '')
    throw new StoreError('address', store);
  if (keyFile === undefined) throw new StoreError('key-file-needed', store);
  return { type: 'server', url: store, keyFile };
};
