import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './packageRoot.ts';

/** In a checkout the sources, in a package what was built of them. */
export const codeFolder = existsSync(join(packageRoot, 'suites')) ? packageRoot : join(packageRoot, 'dist');
