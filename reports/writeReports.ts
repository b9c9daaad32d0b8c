import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeDirectory } from '../fixtures/starting/makeDirectory.ts';
import { clauses } from '../spec/clauses.ts';
import { indicators } from '../spec/indicators/indicators.ts';
import type { Language } from '../spec/localized.ts';
import type { Profile } from '../spec/profiles/profile.ts';
import type { RunRecord } from '../suites/engine/evidence/runRecord.ts';
import { renderBadge } from './badge/renderBadge.ts';
import { renderBadgeEndpoint } from './badge/renderBadgeEndpoint.ts';
import { renderCtrf } from './ctrf/renderCtrf.ts';
import { renderEarl } from './earl/renderEarl.ts';
import { renderHar } from './har/renderHar.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderJson } from './json/renderJson.ts';
import { renderRunRecord } from './json/renderRunRecord.ts';
import { renderJunit } from './junit/renderJunit.ts';
import { OutputError } from './outputError.ts';
import { clausesInOrder } from './report/clausesInOrder.ts';
import type { Report } from './report/report.ts';
import { toReport } from './report/toReport.ts';
import { renderSarif } from './sarif/renderSarif.ts';

export interface WriteOptions {
  readonly language: Language;
  /** The profile of the run, for its assumptions. */
  readonly profile?: Profile;
  /** `streamed`: the run wrote `run.ndjson` itself while it went. Default `write`. */
  readonly runRecord?: 'write' | 'streamed';
}

/** Absolute paths of what was written. */
export interface WrittenReports {
  readonly directory: string;
  readonly files: Readonly<
    Record<
      'runRecord' | 'report' | 'html' | 'junit' | 'ctrf' | 'badge' | 'badgeEndpoint' | 'sarif' | 'har' | 'earl',
      string
    >
  >;
  readonly report: Report;
}

/** Writes every report of a run into a directory, which is made if need be. Throws an `OutputError` when it cannot be written. */
export const writeReports = async (
  record: RunRecord,
  outDirectory: string,
  options: WriteOptions,
): Promise<WrittenReports> => {
  const report = toReport(record, {
    language: options.language,
    indicators,
    clauses: clausesInOrder(clauses),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  const directory = resolve(outDirectory);
  const at = (name: string): string => join(directory, name);
  const files = {
    runRecord: at('run.ndjson'),
    report: at('report.json'),
    html: at('index.html'),
    junit: at('junit.xml'),
    ctrf: at('ctrf.json'),
    badge: at('badge.svg'),
    badgeEndpoint: at('badge.json'),
    sarif: at('report.sarif'),
    har: at('evidence.har'),
    earl: at('earl.jsonld'),
  };
  const contents: readonly (readonly [string, string])[] = [
    ...(options.runRecord === 'streamed' ? [] : [[files.runRecord, renderRunRecord(record)] as const]),
    [files.report, renderJson(report)],
    [files.html, renderHtml(report)],
    [files.junit, renderJunit(report)],
    [files.ctrf, renderCtrf(report)],
    [files.badge, renderBadge(report)],
    [files.badgeEndpoint, renderBadgeEndpoint(report)],
    [files.sarif, renderSarif(report)],
    [files.har, renderHar(report)],
    [files.earl, renderEarl(report)],
  ];
  try {
    makeDirectory(directory);
    await Promise.all(contents.map(([path, content]) => writeFile(path, content)));
  } catch (error) {
    throw error instanceof Error ? new OutputError(directory, error) : error;
  }
  return { directory, files, report };
};
