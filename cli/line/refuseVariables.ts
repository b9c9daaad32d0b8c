import { UsageError } from '../../suites/engine/errors/usageError.ts';

/** What somebody may take for the way to name a platform in a CI system, and what is. */
const mistaken = {
  HEYAN_TARGET: '--target=URL',
  HEYAN_TARGET_URL: '--target=URL',
  HEYAN_URL: '--target=URL',
  HEYAN_CONFIG: '--config=FILE',
  HEYAN_PLATFORM: '--platform=KIND',
  HEYAN_REFERENCE: '--reference',
} as const;

/** Throws a `UsageError` for an environment variable that seems to say whom to examine, and that nothing reads. */
export const refuseVariables = (environment: Readonly<Record<string, string | undefined>>): void => {
  const found = Object.entries(mistaken).find(([name]) => environment[name] !== undefined);
  if (found === undefined) return;
  const [name, flag] = found;
  throw new UsageError('HEYAN_VARIABLE_UNKNOWN', {
    'zh-CN': `环境变量 ${name} 不起作用；应使用参数 ${flag}。`,
    en: `The environment variable ${name} has no effect; the flag is ${flag}.`,
  });
};
