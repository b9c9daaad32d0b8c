import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentFiles } from '../cli/certifying/documentFiles.ts';
import { testSpawn } from '../cli/running/testSpawn.ts';
import { printPdf } from '../cli/running/printPdf.ts';
import { numberedPackage } from '../reports/certificate/package/numberedPackage.ts';
import { testPackage } from '../reports/certificate/package/testPackage.ts';
import { sampleTestReport } from '../reports/certificate/report/sampleTestReport.ts';
import { testReportDocument } from '../reports/certificate/report/testReportDocument.ts';
import { sampleReport } from '../reports/samples/sampleReport.ts';
import { sampleVariants } from '../reports/samples/sampleVariants.ts';

const [findings, mostRegisterSeconds, mostPdfSeconds] = [1_000, 30, 10];
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** How many packages, and how large each is; one of a single run has 10 MiB. */
interface Load {
  readonly packages: number;
  readonly mebibytes: number;
}

/** Packages by two keys, in a directory with their trust list. */
const writePackages = (directory: string, { packages, mebibytes }: Load): void => {
  const made = testPackage();
  const report = JSON.stringify({ requirements: sampleReport(sampleVariants.conformant()).requirements });
  const large = randomBytes(mebibytes * 2 ** 20 - report.length);
  for (let at = 0; at < packages; at += 1) {
    large.writeUInt32BE(at);
    const bytes = numberedPackage(made, `HY-${at}`, [
      { path: 'runs/1/evidence.har', bytes: new Uint8Array(large) },
      { path: 'runs/1/report.json', bytes: new Uint8Array(Buffer.from(report)) },
    ]);
    writeFileSync(join(directory, `HY-${at}.heyan.zip`), bytes);
  }
  writeFileSync(join(directory, 'trust.json'), JSON.stringify(made.trust));
};

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The register, beside reading and hashing each package once. Budget: 30 s for 1,000 packages. */
const benchRegister = async (load: Load): Promise<string> => {
  const { packages, mebibytes } = load;
  const directory = mkdtempSync(join(tmpdir(), 'heyan-bench-register-'));
  try {
    writePackages(directory, load);
    const names = readdirSync(directory).filter((name) => name.endsWith('.zip'));
    const bare = await timed(() => {
      for (const name of names)
        createHash('sha256')
          .update(readFileSync(join(directory, name)))
          .digest();
    });
    const build = (): Promise<number> =>
      timed(async () => {
        const { code, stderr } = await testSpawn(['register', 'build', directory, `--trust=${directory}/trust.json`])
          .ended;
        if (code !== 0) throw new Error(stderr);
      });
    const [first, again] = [await build(), await build()];
    return `register: ${packages.toLocaleString('en')} packages of ${mebibytes} MiB built in ${seconds(first)} (budget < ${mostRegisterSeconds} s for 1,000), ${(first / bare).toFixed(1)} × reading and hashing them once (${seconds(bare)}); built again in ${seconds(again)}`;
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
  await benchRegister({ packages: 1_000, mebibytes: 1 }),
  await benchRegister({ packages: 100, mebibytes: 10 }),
];
