import type { Report, ReportedCheck, ReportedFinding } from './report.ts';

/** Which picture shows the page that a finding names, from 0; -1: none does. */
export const pictureOf = (
  { pointer }: Pick<ReportedFinding, 'pointer'>,
  { id }: Pick<ReportedCheck, 'id'>,
  { pictures = [] }: Pick<Report, 'pictures'>,
): number =>
  pointer === undefined
    ? -1
    : pictures.findIndex(
        ({ url, checks }) => checks.includes(id) && (pointer === url || pointer.startsWith(`${url} `)),
      );
