import type { Evidence } from '../../suites/engine/evidence/evidence.ts';
import type { Report, ReportedCheck } from '../report/report.ts';

type Exchange = Extract<Evidence, { readonly kind: 'exchange' }>;

interface Pair {
  readonly name: string;
  readonly value: string;
}

const pairs = (headers: Readonly<Record<string, string>>): readonly Pair[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

const header = (headers: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';

const query = (url: string): readonly Pair[] =>
  URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : [];

const size = (text: string): number => Buffer.byteLength(text);

/** What was never answered is a response with status 0, as browsers write it. */
const response = (exchange: Exchange): Readonly<Record<string, unknown>> => {
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1, statusText: '' };
  if ('error' in exchange.response)
    return {
      ...common,
      status: 0,
      headers: [],
      content: { size: 0, mimeType: '' },
      redirectURL: '',
      bodySize: -1,
      _error: exchange.response.error,
    };
  const { status, headers, body, truncated } = exchange.response;
  return {
    ...common,
    status,
    headers: pairs(headers),
    content: {
      size: size(body),
      mimeType: header(headers, 'content-type'),
      text: body,
      ...(truncated ? { comment: 'cut off' } : {}),
    },
    redirectURL: header(headers, 'location'),
    bodySize: truncated ? -1 : size(body),
  };
};

const entry = (check: ReportedCheck, exchange: Exchange): Readonly<Record<string, unknown>> => {
  const { method, url, headers, body } = exchange.request;
  return {
    pageref: check.id,
    startedDateTime: exchange.at,
    time: exchange.durationMs,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(headers),
      queryString: query(url),
      ...(body === undefined ? {} : { postData: { mimeType: header(headers, 'content-type'), text: body } }),
      headersSize: -1,
      bodySize: body === undefined ? 0 : size(body),
    },
    response: response(exchange),
    cache: {},
    timings: { send: 0, wait: exchange.durationMs, receive: 0 },
    comment: exchange.id,
  };
};

/** `evidence.har` (HAR 1.2): every HTTP exchange kept as evidence, a "page" per check, for the tools people already have. */
export const renderHar = (report: Report): string => {
  const exchanges = report.checks.flatMap((check) =>
    check.evidence.flatMap((evidence) => (evidence.kind === 'exchange' ? [{ check, exchange: evidence }] : [])),
  );
  const checks = [...new Set(exchanges.map(({ check }) => check))];
  const log = {
    version: '1.2',
    creator: { name: 'heyan', version: report.run.heyan.version },
    pages: checks.map((check) => ({
      startedDateTime: check.startedAt,
      id: check.id,
      title: `${check.id} ${check.title[report.language]}`,
      pageTimings: {},
    })),
    entries: exchanges.map(({ check, exchange }) => entry(check, exchange)),
    comment: `${report.target.url} ${report.run.id}`,
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
};
