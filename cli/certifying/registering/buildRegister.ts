import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { LogLine } from '../../../reports/register/logLine.ts';
import { packageEvents } from '../../../reports/register/packageEvents.ts';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import { renderFeed } from '../../../reports/register/renderFeed.ts';
import { renderRegister } from '../../../reports/register/renderRegister.ts';
import { writeLog } from '../../../reports/register/writeLog.ts';
import { today } from '../today.ts';
import { writeFiles } from '../writeFiles.ts';
import { continuedLog } from './continuedLog.ts';
import { packageCopies } from './packageCopies.ts';
import { readPackages } from './readPackages.ts';
import { readRegisterLog } from './readRegisterLog.ts';
import { readRegisterNotes } from './readRegisterNotes.ts';
import { registerEvents } from './registerEvents.ts';

const verifierPage = new URL('../../../reports/certificate/page/verify.html', import.meta.url);

/** Where a register comes from and goes to; absolute. */
export interface RegisterPlaces {
  /** Of the packages, and of what is noted beside them. */
  readonly directory: string;
  /** Of the site. */
  readonly out: string;
  readonly trust?: TrustList;
}

const writeSite = (
  out: string,
  site: { readonly entries: readonly RegisterEntry[]; readonly log: readonly LogLine[]; readonly builtAt: string },
): void => {
  const text = (path: string, content: string) => ({ path, bytes: new Uint8Array(Buffer.from(content)) });
  writeFiles(out, [
    { path: 'verify.html', bytes: new Uint8Array(readFileSync(verifierPage)) },
    text('feed.xml', renderFeed(site.log)),
    text('log.ndjson', writeLog(site.log)),
    text('index.html', renderRegister(site.entries, site.log, site.builtAt)),
  ]);
};

/**
 * Builds the static site of a register, and continues its log; `now`: epoch milliseconds. Resolves with the page. Rejects with a `UsageError`
 * where something cannot be listed, with an `OutputError` where nothing can be written; the log is then as it was.
 */
export const buildRegister = async ({ directory, out, trust }: RegisterPlaces, now: number): Promise<string> => {
  const builtAt = new Date(now).toISOString();
  const logged = readRegisterLog(join(out, 'log.ndjson'));
  const circumstances = {
    today: today(now),
    ...(trust !== undefined && { trust }),
    ...readRegisterNotes(directory),
    listed: new Set(packageEvents(logged).map(({ sha256 }) => sha256)),
  };
  const packages = join(out, 'packages');
  const copies = packageCopies(packages);
  // Of a build that was cut off.
  copies.drop();
  try {
    const entries = await readPackages(directory, circumstances, packages);
    const log = continuedLog(logged, entries, registerEvents(entries, circumstances), builtAt);
    copies.publish();
    writeSite(out, { entries, log, builtAt });
  } catch (error) {
    copies.drop();
    throw error;
  }
  return join(out, 'index.html');
};
