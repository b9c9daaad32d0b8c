import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TrustList } from '../../reports/certificate/package/trustList.ts';
import { isPng } from '../../reports/certificate/credential/pngChunks.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { readPackageFile as read } from '../certifying/readPackageFile.ts';
import { readTrustList } from '../certifying/readTrustList.ts';
import { readAuthority } from '../certifying/timestamping/readAuthority.ts';
import { today } from '../certifying/today.ts';
import type { Said } from '../certifying/verifying/said.ts';
import { verifyBadge } from '../certifying/verifying/verifyBadge.ts';
import { verifyPackageFile } from '../certifying/verifying/verifyPackageFile.ts';
import { verifyRegisterLog } from '../certifying/verifying/verifyRegisterLog.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { FlagName } from '../line/flags.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';
import type { CommandInput } from './command.ts';

const textOf = (path: string): string => Buffer.from(read(path)).toString();

/** The trust list, with the authority of time stamps where one is named apart from it. */
const trustOf = (line: CommandLine): { readonly trust?: TrustList; readonly stampTrust?: TrustList } => {
  const file = line.text('trust');
  const trust = file === undefined ? undefined : readTrustList(resolve(file));
  const certificate = line.text('timestamp-certificate');
  const authorities = certificate === undefined ? [] : [readAuthority(resolve(certificate))];
  const timeStamping = [...(trust?.timeStamping ?? []), ...authorities];
  return {
    ...(trust && { trust }),
    ...(timeStamping.length > 0 && {
      stampTrust: { ...(trust ?? { version: 1, keys: [], withdrawn: [] }), timeStamping },
    }),
  };
};

/** `--against`: an earlier copy of the log, or the hash of an entry. */
const againstOf = (line: CommandLine): { readonly text: string } | { readonly hash: string } | undefined => {
  const given = line.text('against');
  if (given === undefined) return undefined;
  return /^[0-9a-f]{64}$/i.test(given) ? { hash: given.toLowerCase() } : { text: textOf(resolve(given)) };
};

const kinds = {
  package: { 'zh-CN': '认证包', en: 'a package' },
  badge: { 'zh-CN': '徽章', en: 'a badge' },
  log: { 'zh-CN': '名录日志', en: 'a log' },
} as const;
/** What is not looked at is not taken either: whoever gives it believes that it was. */
const idle: Readonly<Record<keyof typeof kinds, readonly FlagName[]>> = {
  package: ['product-address', 'product-version'],
  badge: ['against', 'timestamp-certificate'],
  log: ['trust', 'timestamp-certificate', 'product-address', 'product-version'],
};
const refuseIdle = (line: CommandLine, kind: keyof typeof kinds): void => {
  const found = idle[kind].find((flag) => line.text(flag) !== undefined);
  if (found !== undefined)
    throw new UsageError('HEYAN_FLAG_UNKNOWN', {
      'zh-CN': `--${found} 不用于核对${kinds[kind]['zh-CN']}。`,
      en: `--${found} is not for verifying ${kinds[kind].en}.`,
    });
};

/** A package, a badge, or the log of a register: by what the file is called and begins with. */
const verify = async (path: string, { line, language }: CommandInput): Promise<Said> => {
  const site = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : undefined;
  if (site !== undefined || path.toLowerCase().endsWith('.ndjson')) {
    refuseIdle(line, 'log');
    const against = againstOf(line);
    const text = textOf(site === undefined ? path : join(site, 'log.ndjson'));
    return verifyRegisterLog({ text, ...(site !== undefined && { site }), ...(against && { against }) }, language);
  }
  const bytes = read(path);
  const isBadge = isPng(bytes) || path.toLowerCase().endsWith('.svg');
  refuseIdle(line, isBadge ? 'badge' : 'package');
  const { trust, stampTrust } = trustOf(line);
  const day = today(Date.now());
  if (isBadge) {
    const [address, version] = [line.text('product-address'), line.text('product-version')];
    const expected = { ...(address !== undefined && { address }), ...(version !== undefined && { version }) };
    return verifyBadge(bytes, { ...(trust && { trust }), today: day, ...expected }, language);
  }
  const against = line.text('against');
  const certificate = against === undefined ? undefined : read(resolve(against));
  return verifyPackageFile(bytes, {
    ...(trust && { trust }),
    ...(stampTrust && { stampTrust }),
    ...(certificate && { certificate }),
    today: day,
    language,
  });
};

/** `heyan verify PACKAGE|BADGE|LOG`: whether it is what was signed, by whom, and whether that is to be believed today. Reaches nothing. */
export const verifyCommand = async (input: CommandInput): Promise<ExitCode> => {
  const { line, output } = input;
  const [file] = line.positionals;
  if (file === undefined)
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': '请给出认证包、徽章或名录日志：heyan verify PACKAGE|BADGE|LOG [--trust=FILE]。',
      en: 'Name the package, the badge or the log: heyan verify PACKAGE|BADGE|LOG [--trust=FILE].',
    });
  const { code, lines, json } = await verify(resolve(file), input);
  if (line.on('json')) output.print(JSON.stringify(json, null, 2));
  else for (const words of lines) output.print(neutralizeLine(words));
  return code;
};
