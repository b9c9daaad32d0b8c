import type { Profile } from '../../../spec/profiles/profile.ts';

export type Operation = 'insert' | 'update' | 'delete';
export const operations = ['insert', 'update', 'delete'] as const;

/** How platforms write what was done, beside the words of the profile. */
const words: Readonly<Record<Operation, ReadonlySet<string>>> = {
  insert: new Set([
    'insert',
    'inserted',
    'i',
    'add',
    'added',
    'create',
    'created',
    'c',
    'new',
    '插入',
    '新增',
    '增加',
    '新建',
    '增',
  ]),
  update: new Set([
    'update',
    'updated',
    'u',
    'modify',
    'modified',
    'm',
    'change',
    'edit',
    '更新',
    '修改',
    '变更',
    '改',
  ]),
  delete: new Set([
    'delete',
    'deleted',
    'd',
    'remove',
    'removed',
    'soft-delete',
    'softdelete',
    'soft_delete',
    'logical_delete',
    'logic_delete',
    '删除',
    '软删除',
    '逻辑删除',
    '删',
  ]),
};

/** What an entry of the change log says was done; undefined: in a word that nobody told us. */
export const loggedOperation = (word: string, { values }: Profile): Operation | undefined => {
  const own = values.exchange.logOperations;
  const plain = word.trim().toLowerCase();
  return (
    operations.find((operation) => own[operation].trim().toLowerCase() === plain) ??
    operations.find((operation) => words[operation].has(plain))
  );
};
