import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessRecord } from '../business/businessData.ts';

/** The columns of the site that are shown. */
export const columnsOf = (platform: AccessPlatform): readonly BusinessRecord[] =>
  platform.business.records('site-column').filter((column) => !column.isDeleted);
