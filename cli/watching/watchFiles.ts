import { basename, sep } from 'node:path';
import { watch } from 'chokidar';

/** Editors write a file in several steps, a build many files. */
const quietMs = 200;
/** What a checkout holds that nobody edits. */
const leftAlone = new Set(['node_modules', '.git']);

interface WatchedFiles {
  /** Absolute paths of files and folders that exist. */
  readonly paths: readonly string[];
  /** Folders in which changes are of our own making. */
  readonly except: readonly string[];
  /** Told once of changes that follow each other closely, with the last of the paths. */
  readonly changed: (path: string) => void;
}

/** Watches files and folders with all that is in them, from when it resolves. CHOKIDAR_USEPOLLING=1 where the system tells of nothing (network drives, containers). */
export const watchFiles = async ({ paths, except, changed }: WatchedFiles): Promise<() => Promise<void>> => {
  const within = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) =>
      !paths.includes(path) && (leftAlone.has(basename(path)) || except.some((folder) => within(path, folder))),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    clearTimeout(timer);
    timer = setTimeout(() => changed(path), quietMs);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  // A folder that cannot be read later is no reason to end.
  watcher.on('error', () => {});
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
};
