import { fromBER, Sequence } from 'asn1js';
import { TimeStampResp } from 'pkijs';
import type { Localized } from '../../../spec/localized.ts';

/** The token of an answer, DER, or why there is none. */
export type TimeStampAnswer =
  | { readonly ok: true; readonly token: Uint8Array }
  | { readonly ok: false; readonly why: Localized };

const failures: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

/** The names of the bits that are set in a `PKIFailureInfo`. */
const failuresIn = (bits: Uint8Array): string =>
  Object.entries(failures)
    .filter(([bit]) => ((bits[Number(bit) >> 3] ?? 0) & (0x80 >> (Number(bit) & 7))) !== 0)
    .map(([, name]) => name)
    .join(', ');

/** Reads the answer of a time-stamp authority (RFC 3161, 2.4.2), DER. Never throws, whatever the bytes are. */
export const readTimeStampAnswer = (bytes: Uint8Array): TimeStampAnswer => {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(bytes));
    const granted = status.status === 0 || status.status === 1;
    // The very bytes that were signed, not what another writing of them would be.
    const { result } = fromBER(Uint8Array.from(bytes));
    const token = result instanceof Sequence ? result.valueBlock.value[1]?.valueBeforeDecodeView : undefined;
    if (granted && timeStampToken !== undefined && token !== undefined)
      return { ok: true, token: Uint8Array.from(token) };
    const words = [
      `status ${status.status}`,
      failuresIn(status.failInfo?.valueBlock.valueHexView ?? new Uint8Array()),
      ...(status.statusStrings ?? []).slice(0, 3).map(({ valueBlock }) => valueBlock.value.slice(0, 200)),
    ].filter((word) => word !== '');
    return {
      ok: false,
      why: { 'zh-CN': `时间戳服务器拒绝了请求（${words.join('，')}）`, en: `the server refused (${words.join(', ')})` },
    };
  } catch {
    return {
      ok: false,
      why: { 'zh-CN': '回答不是 RFC 3161 的时间戳应答', en: 'its answer is no time stamp response as of RFC 3161' },
    };
  }
};
