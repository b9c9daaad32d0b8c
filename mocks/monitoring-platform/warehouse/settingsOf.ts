import type { TableDefinition } from './tableDefinition.ts';

/** `SETTINGS …` of `CREATE TABLE`, on a line of its own, with what durability takes where it is wanted; empty where there are none. */
export const settingsOf = ({ settings = [] }: TableDefinition, ofDurability: readonly string[]): string => {
  const all = [...ofDurability, ...settings];
  return all.length === 0 ? '' : `\nSETTINGS ${all.join(', ')}`;
};
