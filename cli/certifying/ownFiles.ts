import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFolder } from './codeFolder.ts';

const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];
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
