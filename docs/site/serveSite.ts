/** Serves the site while its documents are written: what is saved shows at once. */
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vitepress';
import { stageSite } from './stageSite.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
stageSite({ anew: true });
const server = await createServer(folder);
await server.listen();
server.printUrls();
for (const place of [folder, fileURLToPath(new URL('../..', import.meta.url))])
  watch(place, { recursive: place === folder }, (_event, name) => {
    if (name === null || !name.endsWith('.md') || name.startsWith('.vitepress')) return;
    try {
      stageSite({ anew: false });
    } catch (error) {
      // Half a link, for instance: the next letter may mend it.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  });
