import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markText } from '../../../fixtures/leftovers/markText.ts';
import { ownMark } from '../../../fixtures/leftovers/ownMark.ts';
import { removeLeftDirectories } from '../../../fixtures/leftovers/removeLeftDirectories.ts';
import { optionalPackage } from '../../../fixtures/starting/optionalPackage.ts';
import { ownDirectory } from '../../../fixtures/starting/ownDirectory.ts';
import { StartError } from '../../../fixtures/starting/startError.ts';
import { runProgram } from '../../../fixtures/starting/runProgram.ts';

export interface ChromiumBinary {
  readonly executable: string;
  /** Folder of the libraries that it wants of the system, for a system that lacks them. */
  readonly libraries: string;
  /** File that tells of its fonts, for a system that has none: a page without fonts has no text. */
  readonly fonts: string;
}

/** The package unpacks its libraries only where it knows the system; `executablePath` alone would leave them packed. */
const unpackingScript = (
  chromiumPackage: string,
): string => `const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(chromiumPackage).href)});
await chromium.executablePath();
await inflate(${JSON.stringify(join(dirname(chromiumPackage), '../bin/al2023.tar.br'))});`;

/**
 * The Chromium that comes inside its npm package, unpacked once per user and version. The package unpacks to the
 * common temporary directory, file by file; here it does so aside and the whole is put in place at once, so that two
 * processes that start together cannot find half a browser.
 */
export const chromiumBinary = async (signal: AbortSignal): Promise<ChromiumBinary> => {
  optionalPackage('@sparticuz/chromium');
  if (process.platform !== 'linux')
    throw new StartError('HEYAN_BROWSER_START', {
      'zh-CN': `npm 包 @sparticuz/chromium 只有适用于 Linux 的 Chromium（本机为 ${process.platform}），请使用 --browser=jsdom。`,
      en: `the npm package @sparticuz/chromium brings a Chromium for Linux only (this is ${process.platform}); use --browser=jsdom.`,
    });
  const chromiumPackage = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const directory = await ownDirectory('chromium');
  const { version } = JSON.parse(await readFile(join(dirname(chromiumPackage), '../package.json'), 'utf8')) as {
    readonly version: string;
  };
  const unpacked = join(directory, `${version}-lending`);
  const binary = {
    executable: join(unpacked, 'chromium'),
    libraries: join(unpacked, 'al2023/lib'),
    fonts: join(unpacked, 'fonts.conf'),
  };
  removeLeftDirectories(directory);
  if (existsSync(binary.executable)) return binary;
  const aside = await mkdtemp(join(directory, `unpacking-${markText(ownMark())}-`));
  try {
    await runProgram(
      {
        file: process.execPath,
        words: ['--input-type=module', '--eval', unpackingScript(chromiumPackage)],
        directory: aside,
        environment: { ...process.env, TMPDIR: aside },
      },
      signal,
    );
    const fonts = join(unpacked, 'fonts');
    await writeFile(
      join(aside, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
    );
    await rename(aside, unpacked).catch((error: NodeJS.ErrnoException) => {
      // Another process was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return binary;
};
