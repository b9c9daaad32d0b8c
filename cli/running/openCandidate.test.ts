import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { runFlags } from '../line/runFlags.ts';
import { runSettings } from '../line/runSettings.ts';
import { openCandidate } from './openCandidate.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-candidate-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it(
  'the reference platform is held to the statement that is ordered with it, and to its own otherwise',
  { timeout: 120_000 },
  async () => {
    const settings = await runSettings(parseCommandLine(['--reference'], runFlags), directory);
    const own = await openCandidate(settings, 'service');
    const { target } = own.resolved;
    const answer = await fetch(new URL('/monitoring-access/ics.json', target.url));
    const statement = (await answer.json()) as { readonly platform: object };
    await own.close();
    expect(target.declaration.statement?.version).toBe('1');
    const file = join(directory, 'ics.json');
    writeFileSync(file, JSON.stringify({ ...statement, platform: { ...statement.platform, version: '2.4' } }));
    const ordered = await openCandidate({ ...settings, statement: file }, 'service');
    await ordered.close();
    expect([ordered.origin, ordered.resolved.target.declaration.statement?.version]).toEqual(['reference', '2.4']);
  },
);
