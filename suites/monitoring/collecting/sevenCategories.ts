import { platformKinds } from '../../../spec/platformKind.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { createCategoriesCheck } from './createCategoriesCheck.ts';
import type { Table } from './createCategoriesCheck.ts';

const common: readonly Table[] = [1, 2, 3, 7];
const ofKind: Readonly<Record<PlatformKind, Table>> = { resource: 4, service: 5, management: 6 };

/** 5.2: each of the seven categories has values, of a partner that has such data. */
export const sevenCategories = createCategoriesCheck(
  'collects-seven-categories',
  'collects-seven-categories',
  ['七类信息都有采集', 'All seven categories are collected'],
  [
    ...common.map((table) => [table, ['resource']] as const),
    ...platformKinds.map((kind) => [ofKind[kind], [kind]] as const),
  ],
);
