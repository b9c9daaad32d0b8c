/** Builds the web pages into portal/dist, where nothing changed does nothing; says how much a browser loads first. `--force`: in any case. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstView } from './firstView.ts';
import { inputsHash } from './inputsHash.ts';
import { openapiDocument } from './openapiDocument.ts';

const root = new URL('../../', import.meta.url);
const dist = new URL('portal/dist/', root);
const mark = new URL('.inputs', dist);
const hash = inputsHash(root);

const builtOf = (): string => {
  try {
    return readFileSync(mark, 'utf8');
  } catch {
    return '';
  }
};

/** Beside each file that is worth it, so that nothing is compressed while somebody waits. */
const compress = (): void => {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = `${entry.parentPath}/${entry.name}`;
    if (entry.isFile() && /\.(?:js|css|html|json|svg)$/.test(file))
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
};

if (process.argv.includes('--force') || builtOf() !== hash) {
  await build({ configFile: fileURLToPath(new URL('portal/vite.config.ts', root)), logLevel: 'warn' });
  const document = openapiDocument(new URL('spec/openapi/monitoring-platform.openapi.yaml', root));
  writeFileSync(new URL('openapi.json', dist), JSON.stringify(document));
  compress();
  writeFileSync(mark, hash);
  const { gzipped, files } = firstView(dist);
  process.stdout.write(`portal/dist: first view ${Math.round(gzipped / 1000)} kB gzipped in ${files.length} files\n`);
}
