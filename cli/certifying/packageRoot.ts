import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that `package.json` stands in, of a checkout or of an installed package. */
export const packageRoot = ((): string => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json')) && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
})();
