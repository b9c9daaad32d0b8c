import type { Localized } from '../../spec/localized.ts';
import type { RunHeader } from '../../suites/engine/evidence/runRecord.ts';
import { pageTexts } from './names/pageTexts.ts';

/** Where what was examined came from: started by the run itself, or somebody's. */
export const originText = ({ origin, kind }: Pick<RunHeader['target'], 'origin' | 'kind'>): Localized => {
  if (origin === 'external') return pageTexts.originExternal;
  return kind === 'monitoring-platform' ? pageTexts.originReferenceMonitoring : pageTexts.originReference;
};
