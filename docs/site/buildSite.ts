/**
 * Builds the site into docs/.vitepress/dist, or `--out=DIRECTORY`, for the path `--base=/PATH/` of a server (`/` where
 * none is given). A link that leads nowhere fails it.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vitepress';
import { stageSite } from './stageSite.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, base: { type: 'string' } } });
if (values.base !== undefined && !/^\/(?:[\w.-]+\/)*$/.test(values.base))
  throw new Error(`Expected --base as a path that begins and ends with "/", e.g. /heyan/, got ${values.base}.`);
stageSite({ anew: true });
await build(fileURLToPath(new URL('..', import.meta.url)), {
  ...(values.out !== undefined && { outDir: resolve(values.out) }),
  ...(values.base !== undefined && { base: values.base }),
});
