/**
 * Examines every fault alone and all of each kind together, from outside, and keeps what came of it in docs/kill-matrix.json.
 * What was examined with the same code is kept, so that an interrupted run goes on where it was; `--only=ID,…` examines those
 * again and no others; `--width=N` examines N at once (default: twice the processors). Exits 1 when a fault did not get its due.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { sideBySide } from '../../cli/console/sideBySide.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { matrixChecks as checks } from './matrixChecks.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import { openExamination } from './examining/openExamination.ts';
import { examinedCode } from './examinedCode.ts';
import { faultProblems } from './faultProblems.ts';
import { killFault } from './killFault.ts';
import { killTogether } from './killTogether.ts';
import type { KilledFault, KilledTogether } from './killMatrix.ts';
import { matrixFile } from './matrixFile.ts';
import { writeMatrixDocuments } from './document/writeMatrixDocuments.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, width: { type: 'string' } } });
const only = values.only?.split(',');
const width = Number(values.width ?? 2 * availableParallelism());
const { id, version, hash } = referenceProfile();
const stamp = { on: new Date().toLocaleDateString('sv-SE'), code: examinedCode(), profile: hash };
const before = matrixFile.read();
const known = new Map((before?.faults ?? []).map((one) => [one.id, one]));
const knownTogether = new Map((before?.together ?? []).map((one) => [one.kind, one]));

const keep = (): void => {
  const all: readonly KilledFault[] = faults.flatMap((one) => known.get(one.id) ?? []);
  const together: readonly KilledTogether[] = platformKinds.flatMap((kind) => knownTogether.get(kind) ?? []);
  const head = { heyan: heyanVersion, profile: { id, version }, checks: checks.map((check) => check.id) };
  matrixFile.write({ ...head, faults: all, together });
};
const fresh = (one: { readonly code: string } | undefined): boolean => one?.code === stamp.code;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const wanted = faults.filter((one) => only?.includes(one.id) ?? !fresh(known.get(one.id)));
const kinds = platformKinds.filter((kind) => only === undefined && !fresh(knownTogether.get(kind)));
const examination = await openExamination(Math.min(width, availableParallelism()));
const failures: string[] = [];
const attempt = async (name: string, work: () => Promise<readonly string[]>): Promise<void> => {
  try {
    const problems = await work();
    keep();
    failures.push(...problems.map((problem) => `${name}: ${problem}`));
    say(`${problems.length === 0 ? 'ok' : 'NOT'} ${name} ${problems.join('; ')}`);
  } catch (error) {
    failures.push(`${name}: ${String(error)}`);
    say(`NOT ${name} ${String(error)}`);
  }
};
try {
  await sideBySide(
    [
      ...kinds.map(
        (kind) => () =>
          attempt(`all faults of kind ${kind}`, async () => {
            const found = await killTogether(kind, examination, stamp);
            knownTogether.set(kind, found);
            return found.gate.outcome === 'violated' ? [] : [`the gate is ${found.gate.outcome}`];
          }),
      ),
      ...wanted.map(
        (fault) => () =>
          attempt(fault.id, async () => {
            const found = await killFault(fault, examination, stamp);
            known.set(fault.id, found);
            return faultProblems(found, fault, checks);
          }),
      ),
    ],
    width,
    (work) => work(),
  );
} finally {
  await examination.close();
}
keep();
writeMatrixDocuments();
say(`${wanted.length} examined, ${known.size} known, ${failures.length} did not get their due.`);
for (const failure of failures) say(`  ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;
