import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that `package.json` stands in, of a checkout or of an installed package. */
export const packageRoot = ((): string => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json')) && dirname(directory) !== directory)
    directory = dirname(directory);
  return directory;
})();

const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];
/** In a checkout the sources, in a package what was built of them. */
export const codeFolder = existsSync(join(packageRoot, 'suites')) ? packageRoot : join(packageRoot, 'dist');

/** SHA-256, hex, of every file of the suite's own, by path with `/`, in order. */
export const ownFiles = (folder: string = codeFolder): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rooms
      .flatMap((room) =>
        readdirSync(join(folder, room), { recursive: true, withFileTypes: true }).flatMap((entry) =>
          entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
        ),
      )
      .map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'))
      .filter((file) => !/(?:^|\/)(?:node_modules|latest|interpreter)\//.test(file) && !/\.test\.[jt]s$/.test(file))
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
