import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProvenFaults } from '../../reports/catalogue/testCases.ts';
import { packageRoot } from './packageRoot.ts';

/** docs/kill-matrix.json, which stands in the package: its bytes, and what a catalogue needs of it. */
export const readKillMatrix = (): { readonly bytes: Uint8Array; readonly proven: ProvenFaults } => {
  const bytes = new Uint8Array(readFileSync(join(packageRoot, 'docs/kill-matrix.json')));
  return { bytes, proven: JSON.parse(Buffer.from(bytes).toString()) as ProvenFaults };
};
