import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentFiles } from '../cli/certifying/documentFiles.ts';
import { testSpawn } from '../cli/running/testSpawn.ts';
import { printPdf } from '../cli/running/printPdf.ts';
import { numberedPackage } from '../reports/certificate/package/numberedPackage.ts';
import { sampleTestReport } from '../reports/certificate/report/sampleTestReport.ts';
import { testReportDocument } from '../reports/certificate/report/testReportDocument.ts';
import { sampleVariants } from '../reports/samples/sampleVariants.ts';
import { certifiedPackage } from './certifiedPackage.ts';

const [findings, packages, mostRegisterSeconds, mostPdfSeconds] = [
  1_000,
  Number(process.env['BENCH_PACKAGES'] ?? 1_000),
  30,
  10,
];
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Packages of the size and shape of a real one, each with an order of its own, in a directory with their trust list. Resolves with their MiB. */
const writePackages = async (directory: string): Promise<number> => {
  const made = await certifiedPackage();
  for (let at = 0; at < packages; at += 1)
    writeFileSync(join(directory, `HY-${at}.heyan.zip`), numberedPackage(made, `HY-${at}`));
  writeFileSync(join(directory, 'trust.json'), JSON.stringify(made.trust));
  return made.bytes.length / 2 ** 20;
};

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** What a process has taken so far: resident memory, MiB, and processor time, seconds; nothing where the system does not say. */
const takenBy = (pid: number): { readonly mebibytes: number; readonly processor: number } => {
  try {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const [, ticks = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = ticks.split(' ').slice(11, 13).map(Number);
    return { mebibytes: Number(resident ?? 0) / 1_024, processor: ((user ?? 0) + (system ?? 0)) / 100 };
  } catch {
    return { mebibytes: 0, processor: 0 };
  }
};

/** A build of the register as a user would have it: how long it took, on how much of the processors, with how much memory at most, MiB. */
interface Built {
  readonly ms: number;
  readonly processor: number;
  readonly mebibytes: number;
}

const build = async (directory: string): Promise<Built> => {
  const began = performance.now();
  const { child, ended } = testSpawn(['register', 'build', directory, `--trust=${directory}/trust.json`]);
  let [processor, mebibytes] = [0, 0];
  const look = setInterval(() => {
    const taken = takenBy(child.pid ?? 0);
    processor = Math.max(processor, taken.processor);
    mebibytes = Math.max(mebibytes, taken.mebibytes);
  }, 100);
  const { code, stderr } = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(stderr);
  return { ms: performance.now() - began, processor, mebibytes };
};

/** The register of 1,000 packages like a real one, beside reading and hashing each of them once. Budget: 30 s. */
const benchRegister = async (): Promise<string> => {
  const directory = mkdtempSync(join(tmpdir(), 'heyan-bench-register-'));
  try {
    const mebibytes = await writePackages(directory);
    const names = readdirSync(directory).filter((name) => name.endsWith('.zip'));
    const bare = await timed(() => {
      for (const name of names)
        createHash('sha256')
          .update(readFileSync(join(directory, name)))
          .digest();
    });
    const [first, again] = [await build(directory), await build(directory)];
    const said = ({ ms, processor }: Built): string =>
      `${seconds(ms)}, ${(ms / bare).toFixed(1)} × that, ${processor.toFixed(0)} s of a processor`;
    return `register: ${packages.toLocaleString('en')} packages of ${mebibytes.toFixed(1)} MiB read and hashed once in ${seconds(bare)}; built in ${said(first)}, at most ${first.mebibytes.toFixed(0)} MiB (budget < ${mostRegisterSeconds} s for 1,000 on two idle processors); built again in ${said(again)}`;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

/** The test report of a run of 1,000 findings as page, PDF and DOCX, beside an empty page printed by the same browser. Budget: 10 s. */
const benchTestReport = async (): Promise<string> => {
  const given = sampleTestReport(sampleVariants.brokenAtFull());
  const [run] = given.runs;
  const [failing] = run.checks.filter((check) => check.findings.length > 0);
  const [finding] = failing?.findings ?? [];
  if (failing === undefined || finding === undefined) throw new Error('Expected a finding.');
  const many = { ...failing, findings: Array.from({ length: findings }, () => finding) };
  const checks = run.checks.map((check) => (check === failing ? many : check));
  const document = testReportDocument({ ...given, runs: [{ ...run, checks }] }, 'zh-CN');
  const bare = await timed(() => printPdf('<!doctype html><html><head></head><body></body></html>'));
  const whole = await timed(() => documentFiles(document, 'report'));
  return `test report: ${findings.toLocaleString('en')} findings as page, PDF and DOCX in ${seconds(whole)} (budget < ${mostPdfSeconds} s), ${(whole / bare).toFixed(1)} × an empty page as PDF (${seconds(bare)})`;
};

export const benchCertification = async (): Promise<readonly string[]> => [
  await benchTestReport(),
  await benchRegister(),
];
