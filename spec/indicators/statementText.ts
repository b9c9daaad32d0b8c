import { readFileSync } from 'node:fs';

const read = new Map<string, string>();

/** A statement by its name, the file `spec/indicators/<name>.sql`. */
export const statementText = (name: string): string => {
  const known = read.get(name) ?? readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
  read.set(name, known);
  return known;
};
