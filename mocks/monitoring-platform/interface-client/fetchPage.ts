import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { SourceProblem } from './sourceProblem.ts';
import type { PageTransport } from './pageTransport.ts';
import { parsePage } from './parsePage.ts';
import type { ReceivedPage } from '../../../spec/interfaces/readPage.ts';
import { createSourceProblem } from './createSourceProblem.ts';

export interface PageRequest {
  readonly entity: EntityName;
  /** Address of the interface; may carry a query of its own. */
  readonly url: string;
  readonly page: number;
  readonly pageSize: number;
  readonly updatedSince?: string;
}

export interface PageSource {
  readonly profile: Profile;
  readonly credentials: InterfaceCredentials;
  readonly transport: PageTransport;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Bytes, after decompression. */
  readonly bodyLimit: number;
  readonly requestTimeoutMs: number;
}

export type PageResult =
  | { readonly ok: true; readonly page: ReceivedPage }
  | { readonly ok: false; readonly problem: SourceProblem };

/**
 * Asks for one page with sealed header parameters. Whatever the source does ends in a page or a problem: redirects are
 * not followed, the body is bounded, the time too. Rejects only when `signal` (the caller's own) is aborted.
 */
export const fetchPage = async (
  source: PageSource,
  request: PageRequest,
  signal?: AbortSignal,
): Promise<PageResult> => {
  const { scheme, headers, encoding, paging, envelope } = source.profile.values.interfaces;
  const url = new URL(request.url);
  url.searchParams.set(paging.pageParameter, String(request.page));
  url.searchParams.set(paging.sizeParameter, String(request.pageSize));
  if (request.updatedSince !== undefined) url.searchParams.set(paging.updatedSinceParameter, request.updatedSince);
  const sealed = encryptionSchemes[scheme].seal(
    { method: 'GET', path: url.pathname, query: url.search.slice(1) },
    source.credentials,
    {
      headers,
      encoding,
      scope: request.entity,
      now: source.now(),
      randomBytes: source.randomBytes,
    },
  );

  const timeout = AbortSignal.timeout(source.requestTimeoutMs);
  const both = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  const problem = (code: string, zh: string, en: string, expected: unknown, actual: unknown): PageResult => ({
    ok: false,
    problem: createSourceProblem(code, url.href, { 'zh-CN': zh, en }, expected, actual),
  });

  try {
    const { status, text } = await source.transport(url, {
      headers: { ...sealed, accept: 'application/json' },
      limit: source.bodyLimit,
      signal: both,
    });
    if (status >= 300 && status < 400)
      return problem(
        'interface.redirect',
        '接口应答为重定向；采集不跟随重定向。',
        'The interface redirects; the collection follows no redirect.',
        200,
        status,
      );
    if (text === undefined)
      return problem(
        'interface.too-large',
        `应答超过 ${source.bodyLimit} 字节。`,
        `The answer is larger than ${source.bodyLimit} bytes.`,
        `at most ${source.bodyLimit} bytes`,
        'more',
      );
    if (status !== 200)
      return problem(
        'interface.status',
        `接口应答状态为 ${status}。`,
        `The interface answered with status ${status}.`,
        200,
        { status, body: text.slice(0, 300) },
      );
    return parsePage(text, url.href, envelope);
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.aborted) {
      return problem(
        'interface.timeout',
        `接口在 ${source.requestTimeoutMs} 毫秒内没有答完。`,
        `The interface did not finish its answer within ${source.requestTimeoutMs} ms.`,
        `within ${source.requestTimeoutMs} ms`,
        'no end',
      );
    }
    const reason = reasonOf(error);
    return problem(
      'interface.unreachable',
      `无法访问接口：${reason}。`,
      `The interface cannot be reached: ${reason}.`,
      'an answer',
      reason,
    );
  }
};

const reasonOf = (error: unknown): string => {
  // The built-in fetch wraps what went wrong, undici's request says it itself.
  const [code] = [error instanceof Error ? error.cause : undefined, error].flatMap((one) =>
    one instanceof Error && 'code' in one ? [String(one.code)] : [],
  );
  return code ?? (error instanceof Error ? error.message.slice(0, 200) : 'unknown');
};
