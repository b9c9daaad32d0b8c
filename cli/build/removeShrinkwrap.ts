import { rmSync } from 'node:fs';

/** After packing: in a checkout `package-lock.json` is what counts, and npm would prefer the other. */
rmSync(new URL('../../npm-shrinkwrap.json', import.meta.url), { force: true });
