import type { CoverageRow } from './coverageRow.ts';
import type {
  CarriedResult,
  CheckResult,
  IndicatorResult,
  PagePicture,
  QuantityResult,
  RequirementResult,
  RunFooter,
  RunHeader,
  RunRecord,
  RunRecordLine,
} from './runRecord.ts';

/** Gathers the lines of a run into one record; without a header there is none. */
export const collectRecord = (lines: Iterable<RunRecordLine>): RunRecord | undefined => {
  let header: RunHeader | undefined;
  let footer: RunFooter | undefined;
  const carried: CarriedResult[] = [];
  const checks: CheckResult[] = [];
  const pictures: PagePicture[] = [];
  const requirements: RequirementResult[] = [];
  const indicators: IndicatorResult[] = [];
  const quantities: QuantityResult[] = [];
  const coverage: CoverageRow[] = [];
  for (const line of lines) {
    switch (line.type) {
      case 'header':
        header = line;
        break;
      case 'carried':
        carried.push(line);
        break;
      case 'check':
        checks.push(line);
        break;
      case 'picture':
        pictures.push(line);
        break;
      case 'requirement':
        requirements.push(line);
        break;
      case 'coverage':
        coverage.push(line);
        break;
      case 'indicator':
        indicators.push(line);
        break;
      case 'quantity':
        quantities.push(line);
        break;
      case 'footer':
        footer = line;
        break;
    }
  }
  return header === undefined
    ? undefined
    : {
        header,
        ...(carried.length > 0 && { carried }),
        checks,
        ...(pictures.length > 0 && { pictures }),
        requirements,
        coverage,
        indicators,
        quantities,
        ...(footer === undefined ? {} : { footer }),
      };
};
