import { ApiError } from './apiError.ts';
import type { FieldProblem } from './apiError.ts';
import { connection } from './connection.ts';
import { credentials } from './credentials.ts';
import { chosenLanguage } from '../language/chosenLanguage.ts';

export interface Sent {
  readonly method: string;
  /** With its query, from `/`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Refusal {
  readonly error?: { readonly code?: string; readonly message?: string; readonly problems?: readonly FieldProblem[] };
  readonly current?: unknown;
}

const unreached = { 'zh-CN': '无法连接运行监测平台。', en: 'The monitoring platform cannot be reached.' };
const patience = 60_000;

const refusalOf = async (response: Response): Promise<ApiError> => {
  const body = (await response.json().catch(() => ({}))) as Refusal;
  const { code = 'unknown', message = `HTTP ${response.status}`, problems = [] } = body.error ?? {};
  return new ApiError(response.status, code, message, { problems, current: body.current });
};

/**
 * One request to the monitoring platform, with what says who asks.
 * @throws ApiError for whatever is no success; status 0 where nothing answered within a minute.
 */
export const send = async ({ method, path, body, headers = {} }: Sent): Promise<Response> => {
  const { token, csrfToken } = credentials;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        'accept-language': chosenLanguage.value,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(csrfToken === undefined || method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: token === undefined ? 'same-origin' : 'omit',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    connection.lost = true;
    throw new ApiError(0, 'not-reached', unreached[chosenLanguage.value]);
  }
  connection.lost = false;
  if (response.ok) return response;
  const refusal = await refusalOf(response);
  if (refusal.code === 'not-authorized' && credentials.signedIn) connection.expired = true;
  throw refusal;
};
