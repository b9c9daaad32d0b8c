import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a directory and those above it. Node's own recursive way never ends where the system says that a directory cannot be made because
 * there is nothing there (`/proc/x`).
 * @throws the system's error, with its `code`.
 */
export const makeDirectory = (directory: string): void => {
  const path = resolve(directory);
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) return;
  if (dirname(path) !== path) makeDirectory(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was quicker.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
};
