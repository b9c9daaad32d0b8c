import { createRedactor } from '../../suites/engine/evidence/createRedactor.ts';
import type { CommandLine } from './parseCommandLine.ts';

/** What a header does not say in other words, and a repetition of the run needs. */
const needed = ['config', 'profile', 'waivers', 'front-database', 'scale', 'monitor'] as const;

/** These flags as they were given, passwords in addresses replaced; `--platform` too where it overrides what the target says of itself. */
export const repeatedFlags = (line: CommandLine, hasTarget: boolean): readonly string[] => {
  const redactor = createRedactor();
  const examinesIt = line.text('monitoring-platform') !== undefined && !hasTarget && !line.on('reference');
  const names = [
    ...needed,
    ...(hasTarget ? (['platform'] as const) : []),
    // Examined itself, its address names the target already.
    ...(examinesIt ? [] : (['monitoring-platform'] as const)),
  ];
  return names.flatMap((name) => {
    const value = line.text(name);
    return value === undefined ? [] : [`--${name}=${redactor.text(value)}`];
  });
};
