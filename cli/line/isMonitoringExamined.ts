import { loadTargetConfig } from '../../suites/target/loadTargetConfig.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** Whether `--monitoring-platform` stands alone: no access platform is named by a flag or by a configuration, so that it is the one to examine. */
export const isMonitoringExamined = async (line: CommandLine, directory: string): Promise<boolean> => {
  const named = line.text('monitoring-platform');
  if (named === undefined) return false;
  if (named === 'reference') return true;
  if (line.on('reference') || line.text('target') !== undefined) return false;
  return (await loadTargetConfig(line.text('config'), directory)).config.url === undefined;
};
