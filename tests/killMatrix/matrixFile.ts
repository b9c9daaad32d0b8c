import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { KillMatrix } from './killMatrix.ts';

const place = new URL('../../docs/kill-matrix.json', import.meta.url);

/** Where the matrix is kept: one line for each fault, so that a change of one shows as one. */
export const matrixFile = {
  read: (): KillMatrix | undefined =>
    existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as KillMatrix) : undefined,
  write: ({ faults, together, ...head }: KillMatrix): void => {
    const lines = (items: readonly unknown[]): string => items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
    const start = JSON.stringify(head, null, 2).replace(/\n}$/, '');
    writeFileSync(place, `${start},\n  "faults": [${lines(faults)}\n  ],\n  "together": [${lines(together)}\n  ]\n}\n`);
  },
};
