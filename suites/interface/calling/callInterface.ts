import { isUtf8 } from 'node:buffer';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { InterfaceRequest, SealOptions } from '../../../spec/encryption/scheme.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { CandidatePage } from '../reading/candidatePage.ts';
import { candidatePageOf } from '../reading/candidatePageOf.ts';
import { overloadOf } from './overloadOf.ts';
import { pacerOf } from './pacerOf.ts';
import { signedFields } from './signedFields.ts';
import { onFirstLook } from './onFirstLook.ts';
import { refuseUnwieldy } from './refuseUnwieldy.ts';
import { seededBytes } from './seededBytes.ts';
import type { HeaderFields } from './headerFields.ts';

/** Below a check's deadline, so that a slow answer is a finding and not merely the end of the check. */
const answerTimeoutMs = 7_000;

export interface InterfaceCall {
  readonly method?: string;
  /** Query parameters beside those of the address. */
  readonly query?: Readonly<Record<string, string>>;
  /** Appended to the path, e.g. an id. */
  readonly below?: string;
  /** What to seal differently: time, nonce, scope. */
  readonly seal?: Partial<Pick<SealOptions, 'now' | 'nonce' | 'scope'>>;
  readonly credentials?: Partial<InterfaceCredentials>;
  /** Seals for this query instead of the one that is sent. */
  readonly sealedQuery?: Readonly<Record<string, string>>;
  /** Encrypts parameters that speak of another method or path; what `sign` signs is the request that is sent. */
  readonly sealedFor?: Partial<Pick<InterfaceRequest, 'method' | 'path'>>;
  /** The last word on the header fields; returning none sends a bare request. `sign` puts a right signature over changed fields. */
  readonly headers?: (sealed: HeaderFields, sign: (changed: HeaderFields) => HeaderFields) => HeaderFields;
}

/** What an interface answered; `json` is undefined where the body is none. */
export interface InterfaceAnswer {
  readonly url: string;
  /** The header fields of the profile as they were sent. */
  readonly sent: HeaderFields;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Its first 300 characters, for a finding: a part of a long text would keep all of it. */
  readonly excerpt: string;
  readonly json: unknown;
  /** The page of records that it is; undefined for everything else. */
  readonly page: CandidatePage | undefined;
  /** What is wrong with its bytes as UTF-8, which the text no longer shows. */
  readonly encodingProblem: 'byte-order-mark' | 'not-utf8' | undefined;
  /** For a finding. */
  readonly evidence: readonly string[];
}

/**
 * One paced call of an interface with header parameters sealed by the profile's scheme. The entity must be among the
 * target's interfaces. Rejects with a `CandidateError` when there is no readable answer.
 */
export const callInterface = async (
  context: CheckContext,
  entity: EntityName,
  call: InterfaceCall = {},
): Promise<InterfaceAnswer> => {
  const { target, profile, clock } = context;
  const address = target.interfaces?.urls[entity];
  if (target.interfaces === undefined || address === undefined)
    throw new Error(`callInterface: the target has no interface for ${entity}`);
  const url = new URL(address);
  if (call.below !== undefined)
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(call.below.toWellFormed())}`;
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const { credentials } = target.interfaces;
  const method = call.method ?? 'GET';
  const { scheme, headers, encoding } = profile.values.interfaces;
  // Sealed when its turn comes, so that waiting does not age the timestamp.
  let sent: HeaderFields = {};
  const overload = overloadOf(target);
  const response = await pacerOf(context).run(async () => {
    overload.throwIfOverloaded();
    const keys = { ...credentials, ...call.credentials };
    const query =
      call.sealedQuery === undefined ? url.search.slice(1) : new URLSearchParams(call.sealedQuery).toString();
    const request = { method, path: url.pathname, query };
    const sealed = encryptionSchemes[scheme].seal({ ...request, ...call.sealedFor }, keys, {
      headers,
      encoding,
      scope: entity,
      now: clock.now(),
      randomBytes: seededBytes(context),
      ...call.seal,
    });
    const sign = (fields: HeaderFields): HeaderFields => signedFields(request, fields, keys, profile);
    const timeout = AbortSignal.timeout(answerTimeoutMs);
    sent = call.headers?.(sealed, sign) ?? sealed;
    return context
      .fetch(url.href, { method, headers: { accept: 'application/json', ...sent }, signal: timeout })
      .catch((error: unknown) => {
        if (!timeout.aborted || context.signal.aborted) throw error;
        const seconds = answerTimeoutMs / 1000;
        throw new CandidateError('unreachable', {
          'zh-CN': `${url.href} 在 ${seconds} 秒内没有答完。`,
          en: `${url.href} did not finish its answer within ${seconds} s.`,
        });
      });
  }, context.signal);
  overload.note(response.status, url.href);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = textOf(bytes);
  const evidence = context.evidenceOf(response);
  // A candidate may answer with millions of fields, and most checks look at less than that.
  const json = onFirstLook(() => {
    refuseUnwieldy(bytes, url.href);
    return parse(text());
  });
  const page = onFirstLook(() => (response.status === 200 ? candidatePageOf(json(), profile) : undefined));
  return {
    url: url.href,
    sent,
    status: response.status,
    headers: response.headers,
    get text() {
      return text();
    },
    excerpt: new TextDecoder().decode(bytes.subarray(0, 4 * 300)).slice(0, 300),
    get json() {
      return json();
    },
    get page() {
      return page();
    },
    encodingProblem: encodingProblemOf(bytes),
    evidence: evidence === undefined ? [] : [evidence],
  };
};

const encodingProblemOf = (bytes: Uint8Array): InterfaceAnswer['encodingProblem'] => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'byte-order-mark';
  return isUtf8(bytes) ? undefined : 'not-utf8';
};

/** Longer texts are made when they are looked at: a scene keeps its answers, and bytes and text of megabytes are twice as much. */
const keptText = 262_144;

const textOf = (bytes: Uint8Array): (() => string) => {
  const decode = (): string => new TextDecoder().decode(bytes);
  if (bytes.byteLength > keptText) return decode;
  const text = decode();
  return () => text;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
