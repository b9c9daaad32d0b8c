import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const find = (directory: string): string => {
  try {
    const { name, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
      readonly name?: string;
      readonly version?: string;
    };
    if (name === 'heyan' && version !== undefined) return version;
  } catch {
    // No package here: look further up.
  }
  const above = dirname(directory);
  return above === directory ? 'unknown' : find(above);
};

/** The version of this package, wherever it is installed. */
export const heyanVersion: string = find(import.meta.dirname);
