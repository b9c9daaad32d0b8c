import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Localized } from '../../spec/localized.ts';
import type { Verification } from '../../reports/certificate/package/verification.ts';
import { verifyPackage } from '../../reports/certificate/package/verifyPackage.ts';
import { levelTexts } from '../../reports/text/names/levelTexts.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readTrustList } from '../certifying/readTrustList.ts';
import { today } from '../certifying/today.ts';
import { verifyBadge } from '../certifying/verifyBadge.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandInput } from './command.ts';

const outcomes: Readonly<Record<Verification['outcome'], Localized>> = {
  valid: { 'zh-CN': '✓ 有效', en: '✓ Valid' },
  unjudged: {
    'zh-CN': '! 内容与签名完好；没有给出信任列表（--trust），无法判断签名者是否可信',
    en: '! Whole, and signed; without a trust list (--trust) nobody can say whether the signer is to be believed',
  },
  'not-trusted': { 'zh-CN': '✗ 内容与签名完好，但不可信', en: '✗ Whole, and not to be trusted' },
  altered: { 'zh-CN': '✗ 与签发时不同', en: '✗ Not what was signed' },
  unreadable: { 'zh-CN': '✗ 无法读取', en: '✗ Unreadable' },
};
const codes: Readonly<Record<Verification['outcome'], ExitCode>> = {
  valid: 0,
  unjudged: 4,
  'not-trusted': 1,
  altered: 1,
  unreadable: 2,
};
const standings: Readonly<Record<Verification['signedBy'][number]['standing'], Localized>> = {
  trusted: { 'zh-CN': '可信', en: 'trusted' },
  'not-trusted': { 'zh-CN': '不可信', en: 'not trusted' },
  'not-judged': { 'zh-CN': '未判断', en: 'not judged' },
};
const largest = 2 ** 31 - 1;

const read = (path: string): Uint8Array => {
  const fail = (zh: string, en: string, cause?: unknown): UsageError =>
    new UsageError('HEYAN_PACKAGE_UNREADABLE', { 'zh-CN': zh, en }, { cause });
  try {
    if (statSync(path).size > largest)
      throw fail(`${path} 过大，不会是认证包。`, `${path} is too large to be a package.`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    throw fail(`无法读取 ${path}（${code}）。`, `${path} cannot be read (${code}).`, error);
  }
};

/** `heyan verify PACKAGE`: whether it is what was signed, by whom, and whether that is to be believed today. Reaches nothing. */
export const verifyCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [file] = line.positionals;
  if (file === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出认证包：heyan verify PACKAGE [--trust=FILE]。',
      en: 'Name the package: heyan verify PACKAGE [--trust=FILE].',
    });
  const trustFile = line.text('trust');
  const trust = trustFile === undefined ? undefined : readTrustList(resolve(trustFile));
  const bytes = read(resolve(file));
  if (file.toLowerCase().endsWith('.svg')) {
    const { code, lines } = verifyBadge(Buffer.from(bytes).toString(), trust, today(Date.now()), language);
    for (const words of lines) output.print(neutralizeLine(words));
    return code;
  }
  const verification = verifyPackage(bytes, { today: today(Date.now()), ...(trust && { trust }) });
  const { outcome, problems, signedBy, manifest } = verification;
  if (outcome === 'unreadable') {
    const [problem] = problems;
    throw new UsageError('HEYAN_PACKAGE_UNREADABLE', problem?.message ?? outcomes.unreadable);
  }
  if (line.on('json')) {
    output.print(JSON.stringify(verification, null, 2));
    return codes[outcome];
  }
  const text = (words: string): void => output.print(neutralizeLine(words));
  text(outcomes[outcome][language]);
  for (const problem of problems) text(`  - ${problem.message[language]}`);
  if (manifest !== undefined) {
    const { certificate, product, suite, profile, runs } = manifest;
    const zh = language !== 'en';
    for (const [name, value] of [
      [zh ? '证书' : 'Certificate', `${certificate.number} (${certificate.issuedOn} – ${certificate.validUntil})`],
      [zh ? '产品' : 'Product', `${product.name} ${product.version}, ${product.vendor} (${product.platformId})`],
      [zh ? '级别' : 'Level', levelTexts[certificate.level].name[language]],
      [zh ? '检测单位' : 'Laboratory', certificate.laboratory],
      [zh ? '检测套件' : 'Suite', `heyan ${suite.version} ${suite.hash.slice(0, 16)}`],
      [zh ? '取值配置' : 'Profile', `${profile.id} ${profile.version} ${profile.hash.slice(0, 16)}`],
      [zh ? '运行' : 'Runs', runs.map((run) => `${run.id} (${run.browser}, ${run.seed})`).join('; ')],
    ] as const)
      text(`  ${name}: ${value}`);
  }
  for (const { keyId, algorithm, name = '', standing } of signedBy)
    text(
      `  ${language === 'en' ? 'Signed by' : '签名'}: ${algorithm} ${keyId} ${name} (${standings[standing][language]})`,
    );
  return codes[outcome];
};
