import { createRequire } from 'node:module';
import type * as Package from 'ip2region';
import { provinces } from '../../../spec/codes/provinces.ts';

/** Where a visitor is; empty texts where unknown. */
export interface Region {
  readonly country: string;
  readonly province: string;
  readonly city: string;
}

// CommonJS with a `default` of its own: what an import gives would depend on who loads it (Node or a bundler).
const { default: Ip2Region } = createRequire(import.meta.url)('ip2region') as { default: typeof Package.default.default };

const nowhere: Region = { country: '', province: '', city: '' };
const names = provinces.entries.map((entry) => entry.name['zh-CN']);

/** Region by source address (table 3, row 3), offline; Chinese provinces by their short names of GB/T 2260. */
export const createRegionLookup = (): ((address: string) => Region) => {
  const database = new Ip2Region();
  const known = new Map<string, Region>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const found = database.search(address);
    const region = found === null || found.country === '' ? nowhere : { country: found.country, province: names.find((name) => found.province.startsWith(name)) ?? found.province, city: found.city };
    if (known.size > 50_000) known.clear();
    known.set(address, region);
    return region;
  };
};
