import { crc32 } from 'node:zlib';
import type { PackageFile } from '../container/packageFile.ts';
import { readContainer } from '../container/readContainer.ts';
import { containerPieces } from '../container/writeContainer.ts';
import { compareFiles } from './compareFiles.ts';
import { judgeTrust } from './judgeTrust.ts';
import { openTimeStampSeal } from '../timestamp/openTimeStampSeal.ts';
import { envelopePath, timeStampPath } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readEnvelope } from './readEnvelope.ts';
import type { TrustList } from './trustList.ts';
import type { PackageProblem, Verification } from './verification.ts';

const texts: Readonly<Record<'envelope' | 'payload' | 'signature', readonly [zh: string, en: string]>> = {
  envelope: [
    '签名信封 envelope.json 损坏，或不是规范的写法',
    'the envelope is damaged, or not written in the one canonical way',
  ],
  payload: ['签名信封中的清单损坏', 'the manifest in the envelope is damaged'],
  signature: ['签名与清单不符', 'a signature is not that of the manifest'],
};

const stop = (outcome: Verification['outcome'], problems: readonly PackageProblem[]): Verification => ({
  outcome,
  problems,
  signedBy: [],
});

type Pieces = ReturnType<typeof containerPieces>;

/** Whether the bytes are these pieces one after the other: packages are large, and not copied. */
const isMadeOf = (bytes: Uint8Array, pieces: Pieces): boolean => {
  let at = 0;
  return (
    pieces.every((piece) => {
      const from = at;
      at += piece.length;
      return Buffer.compare(piece, bytes.subarray(from, at)) === 0;
    }) && at === bytes.length
  );
};

/** The CRC-32 that stands in the local header of a file of these bytes. */
const statedSum = (whole: Uint8Array, { path, bytes }: PackageFile): number =>
  new DataView(whole.buffer).getUint32(bytes.byteOffset - path.length - 30 + 14, true);

/** Where the container is not the one form of its files. Of files that are altered in themselves the sum that it states is taken as it is: they are named already. */
const containerProblems = (
  bytes: Uint8Array,
  files: readonly PackageFile[],
  altered: ReadonlySet<string | undefined> = new Set(),
): readonly PackageProblem[] => {
  if (isMadeOf(bytes, containerPieces(files))) return [];
  const pieces = containerPieces(files, (file) =>
    altered.has(file.path) ? statedSum(bytes, file) : crc32(file.bytes),
  );
  if (altered.size > 0 && isMadeOf(bytes, pieces)) return [];
  const again = new Uint8Array(Buffer.concat(pieces));
  const length = Math.max(bytes.length, again.length);
  let from = 0;
  while (from < length && bytes[from] === again[from]) from += 1;
  let to = length;
  if (bytes.length === again.length) while (to > from && bytes[to - 1] === again[to - 1]) to -= 1;
  return [
    {
      code: 'container',
      range: [from, to],
      message: {
        'zh-CN': `认证包的第 ${from}～${to - 1} 字节（文件内容之外的结构）与规范的写法不同。`,
        en: `Bytes ${from}–${to - 1} of the package, outside the files themselves, are not as they are written.`,
      },
    },
  ];
};

/** The time stamp token of a package that names one. Whether the token is to be believed is for `verifyTimeStamp` to say. */
const sealedToken = (
  files: readonly PackageFile[],
  envelope: Uint8Array,
  { keys, timeStamp }: Manifest,
): { readonly token?: Uint8Array; readonly problems: readonly PackageProblem[] } => {
  if (timeStamp === undefined) return { problems: [] };
  const file = files.find(({ path }) => path === timeStampPath);
  const token = file && openTimeStampSeal(file.bytes, envelope, keys);
  if (token !== undefined) return { token, problems: [] };
  const message =
    file === undefined
      ? { 'zh-CN': `缺少时间戳 ${timeStampPath}。`, en: `The time stamp ${timeStampPath} is missing.` }
      : {
          'zh-CN': `时间戳 ${timeStampPath} 与签发时不同。`,
          en: `The time stamp ${timeStampPath} is not what was signed.`,
        };
  return { problems: [{ code: 'timestamp', path: timeStampPath, message }] };
};

interface Expected {
  readonly trust?: TrustList;
  /** Calendar day. */
  readonly today: string;
  /** `false`: the very bytes were verified before, and SM3, the slowest part of it, need not be computed again. */
  readonly sm3?: boolean;
}

/**
 * Verifies a package, offline: its container byte by byte, its signatures, its files, and by a trust list whether the keys and the
 * certificate are to be believed on `today` (calendar day). Never throws, whatever the bytes are.
 */
export const verifyPackage = (bytes: Uint8Array, { trust, today, sm3 = true }: Expected): Verification => {
  const read = readContainer(bytes);
  if (!read.ok)
    return stop('unreadable', [
      {
        code: 'container',
        range: [read.at, Math.min(read.at + 1, bytes.length)],
        message: {
          'zh-CN': `这不是完好的认证包：第 ${read.at} 字节处应为${read.expected}。`,
          en: `This is no sound package: at byte ${read.at} expected ${read.expected}.`,
        },
      },
    ]);
  const container = (altered: readonly Pick<PackageProblem, 'path'>[]) =>
    containerProblems(bytes, read.files, new Set(altered.map(({ path }) => path)));
  const envelope = read.files.find(({ path }) => path === envelopePath);
  if (envelope === undefined)
    return stop('unreadable', [
      ...container([]),
      { code: 'envelope', message: { 'zh-CN': '没有签名信封 envelope.json。', en: 'There is no envelope.json.' } },
    ]);
  const opened = readEnvelope(envelope.bytes);
  if (!opened.ok) {
    const [zh, en] = texts[opened.wrong];
    const key = 'keyId' in opened ? ` (${opened.keyId.slice(0, 16)}…)` : '';
    return stop('altered', [
      ...container([{ path: envelopePath }]),
      {
        code: opened.wrong === 'payload' ? 'manifest' : opened.wrong,
        path: envelopePath,
        message: { 'zh-CN': `${zh}${key}。`, en: `${en[0]?.toUpperCase()}${en.slice(1)}${key}.` },
      },
    ]);
  }
  const manifest = opened.payload;
  const signing = [envelopePath, ...(manifest.timeStamp === undefined ? [] : [timeStampPath])];
  const files = read.files.filter(({ path }) => !signing.includes(path));
  const token = sealedToken(read.files, envelope.bytes, manifest);
  const changed = [...compareFiles(manifest.files, files, sm3), ...token.problems];
  const altered = [...changed, ...container(changed)];
  const { signedBy, problems } = judgeTrust(manifest, trust, today);
  // Files in another order are the same files, and not the same package.
  const order = [...manifest.files.map(({ path }) => path), ...signing];
  const ordered = read.files.every(({ path }, at) => path === order[at]);
  if (altered.length > 0 || !ordered)
    return {
      outcome: 'altered',
      problems: ordered
        ? altered
        : [
            ...altered,
            {
              code: 'container',
              message: { 'zh-CN': '文件的次序与清单不同。', en: 'The files are in another order than the manifest’s.' },
            },
          ],
      signedBy,
      manifest,
    };
  return {
    outcome: problems.length > 0 ? 'not-trusted' : trust === undefined ? 'unjudged' : 'valid',
    problems,
    signedBy,
    manifest,
    ...(token.token !== undefined && { sealed: { token: token.token, envelope: envelope.bytes } }),
  };
};
