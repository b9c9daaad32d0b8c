import type * as Package from 'ip2region';
import { optionalPackage } from '../../../fixtures/starting/optionalPackage.ts';
import { provinces } from '../../../spec/codes/provinces.ts';
import { remembered } from './remembered.ts';

/** Where a visitor is; empty texts where unknown. */
export interface Region {
  readonly country: string;
  readonly province: string;
  readonly city: string;
}

const nowhere: Region = { country: '', province: '', city: '' };
const names = provinces.entries.map((entry) => entry.name['zh-CN']);

/** Region by source address (table 3, row 3), offline; Chinese provinces by their short names of GB/T 2260. */
export const createRegionLookup = (): ((address: string) => Region) => {
  // CommonJS with a `default` of its own.
  const { default: Ip2Region } = optionalPackage<{ default: typeof Package.default.default }>('ip2region');
  const database = new Ip2Region();
  return remembered((address: string) => {
    const found = database.search(address);
    return found === null || found.country === ''
      ? nowhere
      : {
          country: found.country,
          province: names.find((name) => found.province.startsWith(name)) ?? found.province,
          city: found.city,
        };
  }, 50_000);
};
