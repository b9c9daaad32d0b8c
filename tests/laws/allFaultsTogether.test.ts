import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { compatibleFaults } from '../killMatrix/compatibleFaults.ts';

const out = mkdtempSync(join(tmpdir(), 'heyan-together-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

// Law 2, as a certifier would meet it: two commands, two processes, nothing between them but an address.
it('a platform with every fault of its kind is examined to its end and conformant at no level', async () => {
  const ids = compatibleFaults(faults, 'service').map(({ id }) => id);
  const platform = testSpawn(['access-platform', '--platform=service', `--fault=${ids.join(',')}`]);
  try {
    const { url } = JSON.parse(await platform.firstLine) as { readonly url: string };
    const run = await testSpawn(['run', `--target=${url}`, `--out=${out}`, '--lang=en'], { cwd: out }).ended;
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as {
      readonly levels: Readonly<Record<'core' | 'full', { readonly verdict: string }>>;
      readonly gate: { readonly outcome: string };
    };
    expect([run.code, report.levels.core.verdict, report.levels.full.verdict, report.gate.outcome]).toEqual([
      1,
      'nonconformant',
      'nonconformant',
      'violated',
    ]);
  } finally {
    platform.child.kill('SIGTERM');
    await platform.ended;
  }
}, 600_000);
