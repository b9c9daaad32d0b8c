import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Localized } from '../../../spec/localized.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { MonitoringAddress } from '../../target/monitoringAddress.ts';
import { operation } from './operation.ts';
import type { Told } from './told.ts';

export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** Sent as `If-Match`. */
  readonly version?: string;
  /** By whose right; default the operator's. */
  readonly as?: 'operator' | 'reviewer' | 'nobody';
}

/** Asks a monitoring platform by its OpenAPI; each answer is held against it. Rejects as the check's fetch does. */
export type MonitoringApi = (operationId: string, asked?: Asked) => Promise<Told>;

const said = (body: unknown): string => {
  const error = (body as { readonly error?: { readonly code?: unknown; readonly message?: unknown } } | null)?.error;
  return [error?.code, error?.message]
    .filter((one) => typeof one === 'string')
    .join(' ')
    .slice(0, 300);
};

const unlike = (path: string, problems: readonly ErrorObject[]): Localized => {
  const [first] = problems;
  const at = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim().slice(0, 200);
  return {
    'zh-CN': `${path} 的应答与 OpenAPI 不符（${at}）。`,
    en: `The answer of ${path} is not as the OpenAPI says (${at}).`,
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

export const createMonitoringApi = (
  { url, token, reviewerToken }: MonitoringAddress,
  { fetch, evidenceOf, signal }: Pick<CheckContext, 'fetch' | 'evidenceOf' | 'signal'>,
): MonitoringApi => {
  const rights = { operator: token, reviewer: reviewerToken ?? token, nobody: undefined };
  return async (operationId, { path = {}, query = {}, body, version, as = 'operator' } = {}) => {
    const { method, path: pattern, statuses, answers } = operation(operationId);
    const place = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    const address = `${url}${place}${search.size === 0 ? '' : `?${search}`}`;
    const bearer = rights[as];
    const answer = await fetch(address, {
      method,
      signal,
      headers: {
        accept: 'application/json, */*',
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': version }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const content = parsed(text);
    const evidence = evidenceOf(answer);
    const etag = answer.headers.get('etag');
    const told = {
      status: answer.status,
      body: content,
      text,
      url: address,
      evidence: evidence === undefined ? [] : [evidence],
      ...(etag !== null && { version: etag }),
    };
    if (answer.status < 200 || answer.status > 299) {
      const why = said(content);
      const problem = {
        'zh-CN': `${method} ${place} 被拒绝：${answer.status} ${why}`,
        en: `${method} ${place} was refused: ${answer.status} ${why}`,
      };
      return { ...told, ok: false, refused: true, problem };
    }
    if (!statuses.has(answer.status)) {
      const known = [...statuses].filter((status) => status < 300).join(', ');
      const problem = {
        'zh-CN': `${method} ${place} 应答 ${answer.status}，按 OpenAPI 应为 ${known}。`,
        en: `${method} ${place} answered ${answer.status}; by the OpenAPI it is ${known}.`,
      };
      return { ...told, ok: false, refused: false, problem };
    }
    const validate = answers.get(answer.status)?.();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    // Of an answer in several forms, only the one in JSON is described field by field.
    if (validate === undefined || (!isJson && content === undefined && text !== '' && answers.size > 1))
      return { ...told, ok: true, refused: false };
    if (validate(content)) return { ...told, ok: true, refused: false };
    return { ...told, ok: false, refused: false, problem: unlike(place, validate.errors ?? []) };
  };
};
