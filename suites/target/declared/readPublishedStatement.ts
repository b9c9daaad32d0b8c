import type { Ics } from '../../../spec/ics/ics.ts';
import { IcsError } from '../../../spec/ics/icsError.ts';
import { parseIcs } from '../../../spec/ics/parseIcs.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { UsageError } from '../../engine/errors/usageError.ts';
import { absoluteAddress } from '../absoluteAddress.ts';
import { fetchBounded } from '../fetchBounded.ts';
import { invalidStatement } from './invalidStatement.ts';

const largestStatement = 4 * 1_048_576;

interface Published {
  readonly ics?: Ics;
  readonly note?: Localized;
}

/**
 * The statement that a platform publishes at an address of its own. One that answers to another profile than the run's declares
 * nothing here, which is told. Rejects with a `UsageError` for one that is not there or cannot be used.
 */
export const readPublishedStatement = async (
  text: string,
  base: string,
  profile: Profile,
  fetch?: typeof globalThis.fetch,
): Promise<Published> => {
  const address = absoluteAddress(text, base);
  const absent = (zh: string, en: string, cause?: unknown): UsageError =>
    invalidStatement(
      {
        'zh-CN': `无法取得接入信息文档所指的一致性声明 ${address ?? text.slice(0, 200)}：${zh}`,
        en: `The conformance statement that the access information names, ${address ?? text.slice(0, 200)}, cannot be had: ${en}`,
      },
      cause,
    );
  if (address === undefined) throw absent('不是可用的 http(s) 地址。', 'this is no usable http(s) address.');
  const { status, bytes } = await fetchBounded(address, largestStatement, fetch).catch((error: unknown) => {
    throw absent('没有应答。', 'nothing answers.', error);
  });
  if (status !== 200) throw absent(`应答状态为 ${status}。`, `the answer has status ${status}.`);
  if (bytes === undefined)
    throw absent(
      `超过 ${largestStatement / 1_048_576} MiB。`,
      `it is larger than ${largestStatement / 1_048_576} MiB.`,
    );
  try {
    return { ics: parseIcs(new TextDecoder().decode(bytes), address, profile) };
  } catch (error) {
    if (!(error instanceof IcsError)) throw error;
    if (!error.otherProfile) throw invalidStatement(error.localized, error);
    return {
      note: {
        'zh-CN': `${error.localized['zh-CN']}其中的答复未予采用。`,
        en: `${error.localized.en} What it answers is not used.`,
      },
    };
  }
};
