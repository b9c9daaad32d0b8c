export type TableRight = 'select' | 'insert' | 'update' | 'delete';

/** A statement that needs the right and touches no row; name and columns are quoted already. */
export const harmlessStatement = (right: TableRight, name: string, columns: readonly string[]): string => {
  const list = columns.join(', ');
  const [first = ''] = columns;
  switch (right) {
    case 'select':
      return `SELECT ${first} FROM ${name} WHERE 1 = 0`;
    case 'insert':
      return `INSERT INTO ${name} (${list}) SELECT ${list} FROM ${name} WHERE 1 = 0`;
    case 'update':
      return `UPDATE ${name} SET ${first} = ${first} WHERE 1 = 0`;
    case 'delete':
      return `DELETE FROM ${name} WHERE 1 = 0`;
  }
};
