import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads packages one after the other into the same memory, which is as large as the largest of them: fresh memory for each costs more than reading it.
 * What is read stays only until the next is.
 */
export const createPackageReader = (): ((path: string) => Uint8Array) => {
  let memory = new Uint8Array();
  return (path) => {
    const descriptor = openSync(path, 'r');
    try {
      const { size } = fstatSync(descriptor);
      if (memory.length < size) memory = new Uint8Array(size);
      let at = 0;
      while (at < size) {
        const read = readSync(descriptor, memory, at, size - at, at);
        if (read === 0) break;
        at += read;
      }
      return memory.subarray(0, at);
    } finally {
      closeSync(descriptor);
    }
  };
};
