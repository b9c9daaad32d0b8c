/** A text as it stands in a statement of ClickHouse. */
export const sqlLiteral = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
