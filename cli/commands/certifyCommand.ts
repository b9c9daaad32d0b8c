import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { buildPackage } from '../../reports/certificate/package/buildPackage.ts';
import { certificateRefusals } from '../../reports/certificate/certificateRefusals.ts';
import { testReportDocument } from '../../reports/certificate/report/testReportDocument.ts';
import type { Report } from '../../reports/report/report.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import type { WrittenReports } from '../../reports/writeReports.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { askClock } from '../certifying/askClock.ts';
import { certifiedBadge } from '../certifying/certifiedBadge.ts';
import { documentFiles } from '../certifying/documentFiles.ts';
import { openKeyFile } from '../certifying/openKeyFile.ts';
import { packageFiles } from '../certifying/packageFiles.ts';
import { passphrase } from '../certifying/passphrase.ts';
import { readOrder } from '../certifying/readOrder.ts';
import { suiteIntegrity } from '../certifying/suiteIntegrity.ts';
import { today } from '../certifying/today.ts';
import { writeFiles } from '../certifying/writeFiles.ts';
import { exitCode } from '../console/exitCode.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { stopSignal } from '../console/stopSignal.ts';
import type { RunSettings } from '../line/runSettings.ts';
import { examine } from '../running/examine.ts';
import { prepareOut } from '../running/recordFile.ts';
import type { CommandInput } from './command.ts';

const mostRuns = 20;
const missing = (zh: string, en: string): UsageError => new UsageError('HEYAN_ARGUMENT_MISSING', { 'zh-CN': zh, en });

/** Runs one after the other, each with another seed, the browsers by turns; undefined where it was told to stop. */
const examineAll = async (
  settings: RunSettings,
  level: 'core' | 'full',
  input: CommandInput,
): Promise<
  { readonly written: readonly WrittenReports[]; readonly documents: ReadonlyMap<string, Uint8Array> } | undefined
> => {
  const times = input.line.number('repeat') ?? 1;
  if (times < 1 || times > mostRuns)
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--repeat 应为 1 至 ${mostRuns}。`,
      en: `--repeat expects 1 to ${mostRuns}.`,
    });
  const [kind = 'resource'] = settings.kinds;
  const signal = stopSignal();
  const written: WrittenReports[] = [];
  let documents: ReadonlyMap<string, Uint8Array> = new Map();
  for (let at = 0; at < times; at += 1) {
    const browser = times === 1 ? settings.options.browser : at % 2 === 0 ? ('jsdom' as const) : ('chromium' as const);
    const one = await examine(
      {
        ...settings,
        options: { ...settings.options, seed: settings.options.seed + at, gate: level, ...(browser && { browser }) },
      },
      {
        kind,
        out: join(settings.out, 'runs', String(at + 1)),
        alone: true,
        look: ({ resolved }) => (documents = resolved.documents),
      },
      signal,
      input,
    );
    if (one === undefined || signal.aborted) return undefined;
    written.push(one);
  }
  return { written, documents };
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `heyan certify`: examines, writes the test report, and where everything holds a signed package. Exit code as of a run. */
export const certifyCommand = async (input: CommandInput, settings: RunSettings): Promise<ExitCode> => {
  const { line, language, output } = input;
  if (line.on('json')) output.reserveStdout();
  const orderFile = line.text('order');
  if (orderFile === undefined)
    throw missing('请以 --order 给出委托书（heyan order init）。', 'Name the order with --order (heyan order init).');
  const read = readOrder(resolve(orderFile));
  const { order } = read;
  const keyFiles = line.list('key');
  if (keyFiles.length === 0)
    throw missing('请以 --key 给出签名密钥（heyan keys create）。', 'Name a key with --key (heyan keys create).');
  const secret = passphrase(process.env);
  const [key, ...otherKeys] = keyFiles.map((file) => openKeyFile(resolve(file), secret));
  if (key === undefined) throw new Error('Expected a key.');
  const day = today(Date.now());
  const { issuedOn } = order.dates;
  const unfit = [key, ...otherKeys].find(({ file }) => file.validUntil < issuedOn || file.createdOn > issuedOn);
  if (unfit !== undefined)
    throw new UsageError('HEYAN_KEY_UNUSABLE', {
      'zh-CN': `${unfit.file.name} 的密钥有效期为 ${unfit.file.createdOn} 至 ${unfit.file.validUntil}，不含委托书的签发日期 ${issuedOn}。`,
      en: `The key of ${unfit.file.name} is valid from ${unfit.file.createdOn} to ${unfit.file.validUntil}, and the order is issued on ${issuedOn}.`,
    });
  const clock = await askClock(process.env);
  const suite = suiteIntegrity();
  if (suite.origin === 'altered' || suite.origin === 'unknown')
    output.say(
      language === 'en'
        ? `! There will be a report and no certificate: the suite’s own files were altered, or cannot be compared (${suite.detail}).`
        : `! 只出具报告，不出具证书：检测套件自身的文件有改动，或无从核对（${suite.detail}）。`,
    );
  prepareOut(settings.out);
  const examined = await examineAll({ ...settings, kinds: [order.product.kind] }, order.level, input);
  if (examined === undefined) {
    output.complain(language === 'en' ? 'Stopped as told: nothing was certified.' : '按要求停止：没有出具证书。');
    return 4;
  }
  const runs = examined.written.map(({ report }) => report);
  const [first, ...rest] = runs;
  if (first === undefined) throw new Error('Expected a run.');
  const equipment = { suite, clock };
  // What the order brings comes before what the platform serves; each has to be the one that was attested.
  const offered = new Map([...examined.documents, ...read.documents]);
  const attested = new Map(
    first.requirements.flatMap(({ id, attestation }) =>
      attestation === undefined ? [] : [[id, attestation.document.sha256]],
    ),
  );
  const documents = new Map([...offered].filter(([id, bytes]) => attested.get(id) === sha256(bytes)));
  const report = (
    await Promise.all(
      (['zh-CN', 'en'] as const).map((one) =>
        documentFiles(
          testReportDocument({ order, runs: [first, ...rest] as [Report, ...Report[]], equipment }, one),
          `report/report.${one}`,
        ),
      ),
    )
  ).flat();
  writeFiles(settings.out, report);
  const refusals = certificateRefusals({ order, runs, equipment, today: day, documented: new Set(documents.keys()) });
  const reportPath = join(settings.out, 'report', `report.${language}.pdf`);
  if (refusals.length > 0) {
    output.say(language === 'en' ? `\n✗ No certificate ${order.number}:` : `\n✗ 不能出具证书 ${order.number}：`);
    for (const refusal of refusals) output.say(neutralizeLine(`  - ${refusal[language]}`));
    output.say(`${language === 'en' ? 'Test report' : '检测报告'}: ${reportPath}`);
    if (line.on('json')) output.print(JSON.stringify({ certified: false, refusals, report: reportPath }, null, 2));
    const code = exitCode(runs.map(({ gate }) => gate.outcome));
    return code === 0 ? 1 : code;
  }
  const path = join(settings.out, `${order.number.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.heyan.zip`);
  const createdAt = new Date().toISOString();
  const about = {
    createdAt,
    certificate: {
      number: order.number,
      level: order.level,
      issuedOn: order.dates.issuedOn,
      validUntil: order.dates.validUntil,
      laboratory: order.laboratory.name,
    },
    product: order.product,
    suite: { version: equipment.suite.version, hash: equipment.suite.hash, origin: equipment.suite.origin },
    profile: { id: first.profile.id, version: first.profile.version, hash: first.profile.hash },
    clock,
    runs: runs.map(({ run }) => ({ id: run.id, seed: run.seed, browser: run.browser, startedAt: run.startedAt })),
  };
  const bytes = buildPackage(
    about,
    packageFiles({
      read,
      profile: settings.profile,
      directories: examined.written.map(({ directory }) => directory),
      documents,
      report,
    }),
    [key, ...otherKeys],
  );
  const badgeKey = [key, ...otherKeys].find(({ algorithm }) => algorithm === 'ed25519');
  writeFiles(settings.out, [
    { path: path.slice(settings.out.length + 1), bytes },
    ...(badgeKey === undefined ? [] : [certifiedBadge(about, sha256(bytes), badgeKey)]),
  ]);
  output.say(language === 'en' ? `\n✓ Certificate ${order.number}: ${path}` : `\n✓ 证书 ${order.number}：${path}`);
  output.say(`${language === 'en' ? 'Test report' : '检测报告'}: ${reportPath}`);
  if (line.on('json'))
    output.print(
      JSON.stringify({ certified: true, package: path, sha256: sha256(bytes), report: reportPath }, null, 2),
    );
  return 0;
};
