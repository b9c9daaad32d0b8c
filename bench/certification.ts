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
  Number(process.env['HEYAN_BENCH_PACKAGES'] ?? 1_000),
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

/** Builds the register as a user would; milliseconds, and the most memory that it held, MiB. */
const build = async (directory: string): Promise<readonly [ms: number, mebibytes: number]> => {
  const began = performance.now();
  const { child, ended } = testSpawn(['register', 'build', directory, `--trust=${directory}/trust.json`]);
  let most = 0;
  const look = setInterval(() => (most = Math.max(most, residentOf(child.pid ?? 0))), 100);
  const { code, stderr } = await ended;
  clearInterval(look);
  if (code !== 0) throw new Error(stderr);
  return [performance.now() - began, most];
};

/** Resident memory of a process, MiB; 0 where the system does not say. */
const residentOf = (pid: number): number => {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
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
    const [[first, most], [again]] = [await build(directory), await build(directory)];
    return `register: ${packages.toLocaleString('en')} packages of ${mebibytes.toFixed(1)} MiB built in ${seconds(first)} (budget < ${mostRegisterSeconds} s for 1,000), ${(first / bare).toFixed(1)} × reading and hashing them once (${seconds(bare)}), with at most ${most.toFixed(0)} MiB; built again in ${seconds(again)}, ${(again / bare).toFixed(1)} ×`;
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
