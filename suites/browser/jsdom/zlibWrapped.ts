import { deflateSync, inflateRawSync } from 'node:zlib';
import type { Dispatcher } from 'undici';

const codingOf = (headers: Readonly<Record<string, string | string[] | undefined>>): string =>
  String(headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();

/**
 * Gives `deflate` the zlib wrapping that some servers leave out and jsdom wants, as every browser reads both (RFC 9110,
 * 8.4.1.2). A body that is neither goes on as it came, for jsdom to refuse.
 */
export const zlibWrapped: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (request, handler) => {
  let parts: Buffer[] | undefined;
  return dispatch(request, {
    onRequestStart: (...all) => handler.onRequestStart?.(...all),
    onRequestUpgrade: (...all) => handler.onRequestUpgrade?.(...all),
    onResponseStart: (...all) => {
      if (codingOf(all[2]) === 'deflate') parts = [];
      return handler.onResponseStart?.(...all);
    },
    onResponseData: (controller, chunk) => {
      // The first byte tells: a zlib header names method 8 in its low half.
      if (parts?.length === 0 && ((chunk[0] ?? 0) & 0x0f) === 0x08) parts = undefined;
      if (parts === undefined) return handler.onResponseData?.(controller, chunk);
      // Copied: the bytes are the parser's own.
      parts.push(Buffer.from(chunk));
      return undefined;
    },
    onResponseEnd: (controller, ...rest) => {
      if (parts !== undefined && parts.length > 0) {
        const body = Buffer.concat(parts);
        let wrapped = body;
        try {
          wrapped = deflateSync(inflateRawSync(body));
        } catch {
          // Neither: as it came.
        }
        handler.onResponseData?.(controller, wrapped);
      }
      return handler.onResponseEnd?.(controller, ...rest);
    },
    onResponseError: (...all) => handler.onResponseError?.(...all),
  });
};
