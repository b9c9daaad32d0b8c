import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { listening } from '../listening.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { startRun } from '../../suites/run/startRun.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SiteExamination {
  /** What the site answers. */
  readonly answer: (path: string, request: IncomingMessage, origin: string) => SiteAnswer;
  /** Of its access information, besides what every site says of itself; with the origin in mind. */
  readonly document?: (origin: string) => object;
  readonly checks: readonly Check[];
  readonly browser?: 'jsdom' | 'chromium';
  /** How long a silent page is waited for. */
  readonly reportSeconds?: number;
}

export const siteAppKey = '0123456789abcdefghijklmn';

/** One run of some checks against a site of a few lines, which is nothing else of an access platform; it ends with the requirements. */
export const examineSite = async (site: SiteExamination): Promise<readonly RunRecordLine[]> => {
  const base = unpacedProfile();
  const profile = {
    ...base,
    values: { ...base.values, beacon: { ...base.values.beacon, reportSeconds: site.reportSeconds ?? 0.3 } },
  };
  let origin = '';
  const server = createServer((request, response) => {
    request.resume();
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    const { status = 200, headers = {}, body = '' } = site.answer(path, request, origin);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  origin = await listening(server);
  const document = {
    version: 1,
    platformId: 'site',
    name: '站点',
    kind: 'resource',
    methods: ['beacon'],
    appKey: siteAppKey,
    pages: { home: `${origin}/` },
    ...site.document?.(origin),
  };
  try {
    const resolved = await resolveTarget({
      url: origin,
      profile,
      fetch: () => Promise.resolve(Response.json(document)),
    });
    const lines: RunRecordLine[] = [];
    let concluded = 0;
    for await (const line of startRun({
      resolved,
      profile,
      origin: 'external',
      faults: [],
      seed: 1,
      checks: site.checks,
      ...(site.browser === undefined ? {} : { browser: site.browser }),
    })) {
      lines.push(line);
      if (line.type === 'requirement') concluded += 1;
      if (concluded === requirements.length) break;
    }
    return lines;
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};
