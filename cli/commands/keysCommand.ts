import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { isCalendarDay } from '../../spec/isCalendarDay.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import type { TrustList } from '../../reports/certificate/package/trustList.ts';
import { createKey } from '../../reports/certificate/signing/createKey.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { passphrase } from '../certifying/passphrase.ts';
import { readKeyFile } from '../certifying/readKeyFile.ts';
import { readAuthority } from '../certifying/timestamping/readAuthority.ts';
import { today } from '../certifying/today.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { writeNewJson } from '../console/writeNewJson.ts';
import type { CommandInput } from './command.ts';

const missing = (zh: string, en: string): UsageError => new UsageError('HEYAN_ARGUMENT_MISSING', { 'zh-CN': zh, en });

const create = ({ line, output }: CommandInput): ExitCode => {
  const name = line.text('name')?.trim() ?? '';
  if (name === '') throw missing('请以 --name 写明密钥所属的检测单位。', 'Say with --name whose key it is.');
  const algorithm = line.text('algorithm') === 'sm2' ? 'sm2' : 'ed25519';
  const now = Date.now();
  const validUntil = line.text('until') ?? today(now + 730 * 86_400_000);
  if (!isCalendarDay(validUntil) || validUntil <= today(now))
    throw new UsageError('HEYAN_FLAG_VALUE', {
      'zh-CN': `--until 应为今天以后的日期，例如 ${today(now + 365 * 86_400_000)}。`,
      en: `--until expects a day after today, e.g. ${today(now + 365 * 86_400_000)}.`,
    });
  const secret = passphrase(process.env);
  if ([...secret].length < 12)
    throw new UsageError('HEYAN_PASSPHRASE_MISSING', {
      'zh-CN': '口令少于 12 个字符。',
      en: 'The passphrase has fewer than 12 characters.',
    });
  const key = createKey({ algorithm, name, passphrase: secret, createdOn: today(now), validUntil, randomBytes });
  const path = resolve(line.text('out') ?? `${algorithm}.key.json`);
  writeNewJson(path, key, 0o600);
  output.print(`${key.keyId} ${path}`);
  return 0;
};

const trust = ({ line, output }: CommandInput, files: readonly string[]): ExitCode => {
  if (files.length === 0)
    throw missing('请给出密钥文件：heyan keys trust KEY…。', 'Name key files: heyan keys trust KEY….');
  const certificate = line.text('timestamp-certificate');
  const list: TrustList = {
    version: 1,
    keys: files.map((file) => {
      const { algorithm, publicKey, name, createdOn, validUntil } = readKeyFile(resolve(file));
      return { algorithm, publicKey, name, validFrom: createdOn, validUntil };
    }),
    ...(certificate !== undefined && { timeStamping: [readAuthority(resolve(certificate))] }),
    withdrawn: [],
  };
  const path = resolve(line.text('out') ?? 'trust.json');
  writeNewJson(path, list, 0o644);
  output.print(path);
  return 0;
};

/** `heyan keys create | trust KEY…`: a laboratory's key, encrypted by its passphrase; the list by which others believe it. */
export const keysCommand = async (input: CommandInput): Promise<ExitCode> => {
  const [action, ...files] = input.line.positionals;
  if (action === 'create' && files.length === 0) return create(input);
  if (action === 'trust') return trust(input, files);
  const near = action === undefined ? undefined : nearestWord(action, ['create', 'trust']);
  const hint = near === undefined || near === action ? undefined : near;
  throw missing(
    `请写明要做什么：heyan keys create | trust KEY…${hint === undefined ? '' : `；是否应为 ${hint}`}。`,
    `Say what to do: heyan keys create | trust KEY…${hint === undefined ? '' : `; did you mean ${hint}`}.`,
  );
};
