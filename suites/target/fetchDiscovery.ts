import { UsageError } from '../engine/errors/usageError.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';
import { fetchBounded } from './fetchBounded.ts';
import { schemaProblems } from '../../spec/schemaProblems.ts';
import { isWellFormed } from '../../spec/isWellFormed.ts';
import { droppedPath } from './droppedPath.ts';
import { otherScheme } from './otherScheme.ts';
import { targetSchemas } from './targetSchemas.ts';

const largestDocument = 1_048_576;

interface Found {
  readonly document: DiscoveryDocument;
  /** Where it was found in the end; relative addresses in it are relative to this. */
  readonly address: string;
}

const codeOf = (error: unknown): string => {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (one instanceof AggregateError && one.errors[0] !== undefined) return codeOf(one.errors[0]);
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return error instanceof Error ? (error.name === 'TimeoutError' ? 'TIMEOUT' : error.message) : String(error);
};

// What a port says that speaks plain HTTP where TLS was begun, and the other way round.
const spoken = /WRONG_VERSION_NUMBER|EPROTO|UND_ERR_SOCKET|HPE_|ECONNRESET|does not match the HTTP/;

const unreachable = async (address: string, error: unknown, fetch: typeof globalThis.fetch): Promise<UsageError> => {
  const code = codeOf(error);
  const { host, protocol } = new URL(address);
  const other = spoken.test(code) ? await otherScheme(address, fetch) : undefined;
  if (other !== undefined)
    return new UsageError(
      'HEYAN_TARGET_SCHEME',
      protocol === 'https:'
        ? {
            'zh-CN': `${host} 提供的是未加密的 HTTP，而给出的是 https:// 地址；是否应为 ${other}。`,
            en: `${host} speaks plain HTTP, but the address given is https://; did you mean ${other}.`,
          }
        : {
            'zh-CN': `${host} 提供的是 TLS，而给出的是 http:// 地址；是否应为 ${other}。`,
            en: `${host} speaks TLS, but the address given is http://; did you mean ${other}.`,
          },
      { cause: error },
    );
  if (/CERT|TLS|SSL|SIGNED|VERIFY_LEAF|EPROTO/.test(code)) {
    return new UsageError(
      'HEYAN_TARGET_TLS',
      {
        'zh-CN': `无法与 ${host} 建立可信的 TLS 连接（${code}）。`,
        en: `No trusted TLS connection to ${host} could be made (${code}).`,
      },
      { cause: error },
    );
  }
  return new UsageError(
    'HEYAN_TARGET_UNREACHABLE',
    { 'zh-CN': `无法访问 ${host}（${code}）。`, en: `${host} cannot be reached (${code}).` },
    { cause: error },
  );
};

const notOne = (address: string, zh: string, en: string): UsageError =>
  new UsageError('HEYAN_TARGET_NOT_ACCESS_PLATFORM', {
    'zh-CN': `${address} 处没有接入信息文档：应为 JSON 对象，${zh}。该地址看来不是可检测的接入平台。`,
    en: `There is no access information document at ${address}: expected a JSON object, but ${en}. This does not look like an access platform that can be examined.`,
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The candidate's own access information document. Rejects with a `UsageError`: unreachable, TLS, absent, invalid. */
export const fetchDiscovery = async (
  url: string,
  path: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Found> => {
  const wanted = new URL(path, url).href;
  const { status, bytes, address } = await fetchBounded(wanted, largestDocument, fetch).catch(
    async (error: unknown) => {
      throw await unreachable(wanted, error, fetch);
    },
  );
  const text = new TextDecoder().decode(bytes);
  const left = droppedPath(url, path);
  const [zhLeft, enLeft] =
    left === undefined
      ? ['', '']
      : [`（未使用所给地址中的路径 ${left}）`, ` (the path ${left} of the address given is not used)`];
  if (status !== 200)
    throw notOne(address, `实为状态 ${status}${zhLeft}`, `it answered with status ${status}${enLeft}`);
  const value = parsed(text);
  const described: boolean = typeof value === 'object' && value !== null && ('platformId' in value || 'kind' in value);
  if (!described) throw notOne(address, `实为其他内容${zhLeft}`, `something else came${enLeft}`);
  if (!isWellFormed(value))
    throw new UsageError('HEYAN_TARGET_DISCOVERY_INVALID', {
      'zh-CN': `${address} 处的接入信息文档含有不成对的代理码元（如 \\ud800），不是合法的 Unicode 文本；请改正后重试。`,
      en: `The access information document at ${address} holds half of a surrogate pair (such as \\ud800), which is no Unicode text; put it right and try again.`,
    });
  if (!targetSchemas.discovery(value)) {
    const problems = schemaProblems(targetSchemas.discovery.errors ?? []);
    throw new UsageError('HEYAN_TARGET_DISCOVERY_INVALID', {
      'zh-CN': `${address} 处的接入信息文档不符合要求：${problems['zh-CN']}`,
      en: `The access information document at ${address} is not valid:${problems.en}`,
    });
  }
  return { document: value as DiscoveryDocument, address };
};
