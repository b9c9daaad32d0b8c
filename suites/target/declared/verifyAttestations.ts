import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isCalendarDay } from '../../../spec/isCalendarDay.ts';
import type { Localized } from '../../../spec/localized.ts';
import { nearestWord } from '../../../spec/nearestWord.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { isAttestable } from '../../../spec/requirements/isAttestable.ts';
import type { Party } from '../../../spec/requirements/requirement.ts';
import { requirements } from '../../../spec/requirements/requirements.ts';
import { UsageError } from '../../engine/errors/usageError.ts';
import type { Attestation } from '../../engine/verdict/attestation.ts';
import { absoluteAddress } from '../absoluteAddress.ts';
import { fetchBounded } from '../fetchBounded.ts';
import type { StatedAttestation } from './statedAttestation.ts';

const largestDocument = 20 * 1_048_576;

interface Circumstances {
  readonly kind: PlatformKind;
  /** Whose attestations they are; default the access platform's. */
  readonly examined?: Party;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** Calendar day of the run. */
  readonly today: string;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

interface Verified {
  readonly attestations: readonly Attestation[];
  readonly notes: readonly Localized[];
  /** The documents that could be read, by requirement. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

const refuse = (id: string, zh: string, en: string, cause?: unknown): UsageError =>
  new UsageError(
    'HEYAN_ATTESTATION_INVALID',
    { 'zh-CN': `对 ${id} 的声明无法使用：${zh}`, en: `The attestation of ${id} cannot be used: ${en}` },
    { cause },
  );

/** That it answers for something that is answered by attestation, on days that exist. */
const checkForm = (
  { requirement: id, on, until }: StatedAttestation,
  kind: PlatformKind,
  examined: Party = 'access-platform',
): void => {
  const attestable = requirements.filter(
    (one) => isAttestable(one) && one.party === examined && one.platforms.includes(kind),
  );
  if (!attestable.some((one) => one.id === id)) {
    const list = attestable.map((one) => one.id);
    const near = nearestWord(id, list);
    throw requirements.some((one) => one.id === id)
      ? refuse(
          id,
          `该条款要求须经检测，不能以声明答复；此类平台可声明的有：${list.join('、')}。`,
          `it is examined, not attested; of this kind of platform these can be: ${list.join(', ')}.`,
        )
      : refuse(
          id,
          `没有这一条款要求${near === undefined ? '' : `；是否应为 ${near}`}。`,
          `there is no such requirement${near === undefined ? '' : `; did you mean ${near}`}.`,
        );
  }
  for (const [name, day] of [
    ['on', on],
    ['until', until],
  ] as const)
    if (!isCalendarDay(day)) throw refuse(id, `${name} 没有 ${day} 这一天。`, `${name}: there is no day ${day}.`);
  if (until < on)
    throw refuse(id, `截止日 ${until} 早于声明日期 ${on}。`, `it ends on ${until}, before its day ${on}.`);
};

const read = async (
  { requirement: id, document: { url, file } }: StatedAttestation,
  { base, fetch }: Circumstances,
): Promise<{ readonly bytes: Uint8Array; readonly place: string } | undefined> => {
  if (file !== undefined) {
    const bytes = await readFile(file).catch((error: unknown) => {
      const code = String((error as NodeJS.ErrnoException).code ?? error);
      throw refuse(id, `无法读取文件 ${file}（${code}）。`, `its document ${file} cannot be read (${code}).`, error);
    });
    return { bytes, place: file };
  }
  if (url === undefined) return undefined;
  const address = absoluteAddress(url, base);
  if (address === undefined)
    throw refuse(
      id,
      '文件的地址不是可用的 http(s) 地址。',
      'the address of its document is no usable http(s) address.',
    );
  const { status, bytes } = await fetchBounded(address, largestDocument, fetch, '*/*').catch((error: unknown) => {
    throw refuse(id, `${address} 没有应答。`, `${address} does not answer.`, error);
  });
  if (status !== 200)
    throw refuse(id, `${address} 应答状态为 ${status}。`, `${address} answers with status ${status}.`);
  if (bytes === undefined)
    throw refuse(
      id,
      `${address} 超过 ${largestDocument / 1_048_576} MiB。`,
      `${address} is larger than ${largestDocument / 1_048_576} MiB.`,
    );
  return { bytes, place: address };
};

type Read = { readonly attestation: Attestation; readonly bytes: Uint8Array | undefined };

const verify = async (stated: StatedAttestation, circumstances: Circumstances): Promise<Read | Localized> => {
  const { requirement, statement, by, on, until, document } = stated;
  checkForm(stated, circumstances.kind, circumstances.examined);
  const { today } = circumstances;
  if (until < today)
    return {
      'zh-CN': `对 ${requirement} 的声明已于 ${until} 到期，未予采用。`,
      en: `The attestation of ${requirement} ended on ${until} and is not used.`,
    };
  if (on > today)
    return {
      'zh-CN': `对 ${requirement} 的声明自 ${on} 起有效，未予采用。`,
      en: `The attestation of ${requirement} begins on ${on} and is not used.`,
    };
  const found = await read(stated, circumstances);
  const sha256 = document.sha256.toLowerCase();
  if (found !== undefined) {
    const actual = createHash('sha256').update(found.bytes).digest('hex');
    if (actual !== sha256)
      throw refuse(
        requirement,
        `${found.place} 的 SHA-256 为 ${actual}，声明中写的是 ${sha256}。`,
        `the SHA-256 of ${found.place} is ${actual}, and the attestation says ${sha256}.`,
      );
  }
  return {
    attestation: { requirement, statement, by, on, until, document: { name: document.name, sha256 } },
    bytes: found?.bytes,
  };
};

/**
 * Attestations that hold today, the first for each requirement; what has ended or not begun is told and left out. Rejects with a
 * `UsageError` for one of something that is examined, a day that does not exist, or a document that is not the one it names.
 */
export const verifyAttestations = async (
  stated: readonly StatedAttestation[],
  circumstances: Circumstances,
): Promise<Verified> => {
  const results = await Promise.all(stated.map((one) => verify(one, circumstances)));
  const holding = results.filter((one) => 'attestation' in one);
  const first = holding.filter(
    (one, at) => holding.findIndex(({ attestation }) => attestation.requirement === one.attestation.requirement) === at,
  );
  return {
    attestations: first.map(({ attestation }) => attestation),
    notes: results.filter((one): one is Localized => !('attestation' in one)),
    documents: new Map(
      first.flatMap(({ attestation, bytes }) =>
        bytes === undefined ? [] : [[attestation.requirement, bytes] as const],
      ),
    ),
  };
};
