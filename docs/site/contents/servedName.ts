import { extname } from 'node:path';

/**
 * What a file of the repository is called on the site: one without an ending a server would hand over as a download,
 * and Markdown VitePress would take for a page.
 */
export const servedName = (path: string): string => (['', '.md'].includes(extname(path)) ? `${path}.txt` : path);
