import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** SHA-256 of everything that the pages are built of: sources, what is generated of the OpenAPI, and the versions of all packages. */
export const inputsHash = (root: URL): string => {
  const folder = fileURLToPath(root);
  const files = ['portal', 'spec/generated', 'spec/openapi', 'spec/entities', 'spec/applications'].flatMap((room) =>
    readdirSync(`${folder}${room}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .filter(
        (file) => !/^portal\/(?:dist|screenshots)\//.test(file.slice(folder.length)) && !file.endsWith('.test.ts'),
      ),
  );
  const hash = createHash('sha256');
  for (const file of [...files, `${folder}package-lock.json`, `${folder}spec/localized.ts`].toSorted())
    hash
      .update(`${file.slice(folder.length)}\n`)
      .update(readFileSync(file))
      .update('\n');
  return hash.digest('hex');
};
