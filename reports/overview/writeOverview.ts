import { writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { renderBadge } from '../badge/renderBadge.ts';
import { renderBadgeEndpoint } from '../badge/renderBadgeEndpoint.ts';
import { renderJunit } from '../junit/renderJunit.ts';
import { OutputError } from '../outputError.ts';
import type { WrittenReports } from '../writeReports.ts';
import { renderOverviewHtml } from './renderOverviewHtml.ts';
import type { OverviewEntry } from './renderOverviewHtml.ts';

/** Absolute paths of what stands above the reports of the single platforms. */
export interface WrittenOverview {
  readonly directory: string;
  readonly files: Readonly<Record<'html' | 'junit' | 'badge' | 'badgeEndpoint', string>>;
}

/**
 * When one command examined several platforms, each into a directory of its own below `outDirectory`: one page that leads
 * to theirs, one JUnit file and one badge for all. Throws an `OutputError` when the directory cannot be written.
 */
export const writeOverview = async (
  written: readonly [WrittenReports, ...WrittenReports[]],
  outDirectory: string,
): Promise<WrittenOverview> => {
  const directory = resolve(outDirectory);
  const files = {
    html: join(directory, 'index.html'),
    junit: join(directory, 'junit.xml'),
    badge: join(directory, 'badge.svg'),
    badgeEndpoint: join(directory, 'badge.json'),
  };
  const entry = ({ report, files: { html } }: WrittenReports): OverviewEntry => ({
    report,
    href: relative(directory, html).split(sep).map(encodeURIComponent).join('/'),
  });
  const [first, ...others] = written;
  const reports = [first.report, ...others.map((one) => one.report)] as const;
  const contents = [
    [files.html, renderOverviewHtml([entry(first), ...others.map(entry)])],
    [files.junit, renderJunit(...reports)],
    [files.badge, renderBadge(...reports)],
    [files.badgeEndpoint, renderBadgeEndpoint(...reports)],
  ] as const;
  try {
    makeDirectory(directory);
    await Promise.all(contents.map(([path, content]) => writeFile(path, content)));
  } catch (error) {
    throw error instanceof Error ? new OutputError(directory, error) : error;
  }
  return { directory, files };
};
