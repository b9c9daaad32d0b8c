/**
 * Packs what is published, installs it into an empty folder as a user would, and certifies the reference platform with it: the package has to find itself
 * unaltered by its own list of hashes, and has to notice one changed file. Exits 1 where something is not as it should be. Takes some minutes; what it installs
 * comes from the cache of npm where it can.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeServer } from '../../fixtures/timestamps/startTimeServer.ts';
import { readContainer } from '../../reports/certificate/container/readContainer.ts';
import { numberedPackage } from '../../reports/certificate/package/numberedPackage.ts';
import { readEnvelope } from '../../reports/certificate/package/readEnvelope.ts';
import { testPackage } from '../../reports/certificate/package/testPackage.ts';
import { testOrder } from '../../spec/certification/testOrder.ts';
import { freePort } from '../../fixtures/starting/freePort.ts';
import { runProgram } from './runProgram.ts';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'heyan-package-'));
const app = join(directory, 'app');
const time = await startTimeServer();
const problems: string[] = [];
const expect = (holds: boolean, what: string): void => {
  process.stdout.write(`${holds ? '✓' : '✗'} ${what}\n`);
  if (!holds) problems.push(what);
};
const heyan = (...words: string[]) =>
  runProgram(join(app, 'node_modules/.bin/heyan'), [...words, '--lang=en'], {
    cwd: app,
    env: { ...process.env, HEYAN_KEY_PASSPHRASE: 'correct horse battery', HEYAN_TIME_SERVER: time.address },
  });

try {
  mkdirSync(app);
  execFileSync('npm', ['pack', '--pack-destination', directory], { cwd: root, stdio: 'inherit' });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  writeFileSync(join(app, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `../${name}-${version}.tgz`], {
    cwd: app,
    stdio: 'inherit',
  });

  const issuedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const dates = { ...testOrder.dates, issuedOn, validUntil: `${Number(issuedOn.slice(0, 4)) + 1}-01-31` };
  // As the reference platform says of itself.
  const product = { ...testOrder.product, version: '1' };
  writeFileSync(join(app, 'order.json'), JSON.stringify({ ...testOrder, product, dates }));
  await heyan('keys', 'create', '--name=Lab', '--out=lab.json');
  await heyan('keys', 'trust', 'lab.json', '--out=trust.json');

  const ended = await heyan('certify', '--reference', '--order=order.json', '--key=lab.json', '--out=out', '--json');
  expect(ended.code === 0, `the installed package certifies the reference platform (${ended.code})`);
  if (ended.code !== 0) process.stdout.write(`${ended.stdout}${ended.stderr}`);
  else {
    const { package: path } = JSON.parse(ended.stdout) as { readonly package: string };
    const read = readContainer(new Uint8Array(readFileSync(path)));
    const opened = read.ok ? readEnvelope(read.files.at(-1)?.bytes ?? new Uint8Array()) : undefined;
    const origin = opened?.ok === true ? opened.payload.suite.origin : undefined;
    expect(origin === 'package', `it found itself as it was published (${origin})`);
    expect((await heyan('verify', path, '--trust=trust.json')).code === 0, 'it verifies what it certified');
    expect((await heyan('verify', join(app, 'out/badge.png'), '--trust=trust.json')).code === 0, 'and its badge');
  }

  // Enough of them that threads are started, whose program is another file in a package than in a checkout.
  mkdirSync(join(app, 'packages'));
  const sample = testPackage();
  for (let number = 1; number <= 20; number += 1)
    writeFileSync(join(app, `packages/${number}.heyan.zip`), numberedPackage(sample, `HY-${number}`));
  const listed = await heyan('register', 'build', 'packages', '--out=site');
  expect(listed.code === 0, `it builds a register of twenty packages (${listed.code} ${listed.stderr})`);
  expect((await heyan('verify', 'site')).code === 4, 'and reads its log');

  appendFileSync(join(app, 'node_modules/heyan/dist/suites/engine/running/runChecks.js'), '\n');
  // Told before anything is examined; a time-stamp server that is not there ends it then.
  const nobody = `--timestamp-server=http://127.0.0.1:${await freePort()}/`;
  const altered = await heyan('certify', '--reference', '--order=order.json', '--key=lab.json', nobody);
  expect(
    altered.code === 2 && altered.stdout.includes('were altered: suites/engine/running/runChecks.js'),
    'one changed file of its own is named, and there is no certificate',
  );
} finally {
  time.close();
  rmSync(directory, { recursive: true, force: true });
}
process.exitCode = problems.length > 0 ? 1 : 0;
