/** A table of the same columns that keeps nothing: whether the warehouse can read rows is seen there without landing them. */
export const rehearsalTable = async (command: (sql: string) => Promise<void>, table: string): Promise<string> => {
  const name = `rehearsal_of_${table}`;
  await command(`CREATE TABLE IF NOT EXISTS ${name} AS ${table} ENGINE = Null`);
  return name;
};
