import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from './secrets/openKeyFile.ts';

export interface DirectoryServer {
  /** Where the server's data are, in a folder `data`. */
  readonly folder: string;
  /** Of its superuser `postgres`. */
  readonly password: string;
}

/** The PostgreSQL server whose data are beside the warehouse's; the key is made where there are no data yet. @throws StoreError. */
export const directoryServer = (directory: string, keyFile: string): DirectoryServer => {
  const folder = join(directory, 'postgresql');
  const key = openKeyFile(keyFile, !existsSync(join(folder, 'data')));
  return { folder, password: createHmac('sha256', key).update('superuser of the operational store').digest('hex') };
};
