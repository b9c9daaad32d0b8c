import { rmSync } from 'node:fs';
import { createTemporaryDirectory } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import type { TemporaryPlace } from '../../../fixtures/starting/createTemporaryDirectory.ts';
import { whenProcessEnds } from '../../../fixtures/starting/whenProcessEnds.ts';

let shared: { readonly directory: string; readonly callOff: () => void; users: number } | undefined;
const remove = (): void => {
  if (shared !== undefined) rmSync(shared.directory, { recursive: true, force: true });
  shared = undefined;
};

/** The one directory that all temporary warehouses of this process share; the first says where it is, the last to let go removes it. */
export const shareTemporaryDirectory = (
  place: TemporaryPlace,
): { readonly directory: string; readonly release: () => void } => {
  if (shared === undefined) {
    shared = {
      directory: createTemporaryDirectory('warehouse', place),
      callOff: whenProcessEnds(() => remove()),
      users: 0,
    };
  }
  const mine = shared;
  mine.users += 1;
  let released = false;
  return {
    directory: mine.directory,
    release: () => {
      if (released) return;
      released = true;
      mine.users -= 1;
      if (mine.users > 0) return;
      mine.callOff();
      remove();
    },
  };
};
