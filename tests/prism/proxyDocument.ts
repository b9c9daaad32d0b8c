import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOpenapi } from '../../spec/openapi/readOpenapi.ts';

/**
 * The OpenAPI file of the access platform with the base path inside its paths: prism takes no notice of `servers`, and the
 * signature covers the path as the callee gets it. Returns where it was written.
 */
export const proxyDocument = (directory: string): string => {
  const document = readOpenapi('access-platform.openapi.json');
  const paths = Object.entries(document['paths'] as Record<string, unknown>).map(([path, item]) => [
    `/api/v1${path}`,
    item,
  ]);
  const file = join(directory, 'access-platform.json');
  writeFileSync(file, JSON.stringify({ ...document, paths: Object.fromEntries(paths) as unknown }));
  return file;
};
