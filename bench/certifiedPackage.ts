import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFiles } from '../cli/certifying/packageFiles.ts';
import { today } from '../cli/certifying/today.ts';
import { testSpawn } from '../cli/running/testSpawn.ts';
import { testPackage } from '../reports/certificate/package/testPackage.ts';
import { testOrder } from '../spec/certification/testOrder.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const reportNames = ['zh-CN', 'en'].flatMap((language) =>
  ['html', 'pdf', 'docx'].map((ending) => `report/report.${language}.${ending}`),
);

/**
 * A package as `heyan certify` makes it of the reference resource platform, by keys of ours: the files are what it left behind, so that a checkout
 * with changes, of which there is no certificate, can be measured too.
 */
export const certifiedPackage = async (): Promise<ReturnType<typeof testPackage>> => {
  const directory = mkdtempSync(join(tmpdir(), 'heyan-bench-certify-'));
  const env = { HEYAN_KEY_PASSPHRASE: 'correct horse battery' };
  const heyan = (...words: string[]) => testSpawn([...words, '--lang=en'], { cwd: directory, env }).ended;
  try {
    const issuedOn = today(Date.now());
    const dates = { ...testOrder.dates, issuedOn, validUntil: `${Number(issuedOn.slice(0, 4)) + 1}-01-31` };
    writeFileSync(join(directory, 'order.json'), JSON.stringify({ ...testOrder, dates }));
    await heyan('keys', 'create', '--name=Lab', '--out=key.json');
    const { stdout, stderr } = await heyan(
      'certify',
      '--reference',
      '--order=order.json',
      '--key=key.json',
      '--out=out',
    );
    const left = (name: string): string => join(directory, 'out', name);
    if (!existsSync(left('runs/1/report.json'))) throw new Error(`${stdout}${stderr}`);
    return testPackage(
      packageFiles({
        read: { order: testOrder, documents: new Map() },
        profile: referenceProfile(),
        directories: [left('runs/1')],
        documents: new Map(),
        report: reportNames.map((path) => ({ path, bytes: new Uint8Array(readFileSync(left(path))) })),
      }),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
