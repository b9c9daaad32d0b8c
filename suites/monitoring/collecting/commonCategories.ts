import { platformKinds } from '../../../spec/platformKind.ts';
import { createCategoriesCheck } from './createCategoriesCheck.ts';
import type { Table } from './createCategoriesCheck.ts';

const common: readonly Table[] = [1, 2, 3, 7];

/** 5.2: the four common categories have values for partners of every kind. */
export const commonCategories = createCategoriesCheck(
  'collects-common-categories',
  'collects-common-categories',
  ['四类共性信息对各类平台都有采集', 'The four common categories are collected of every kind of platform'],
  common.map((table) => [table, platformKinds] as const),
);
