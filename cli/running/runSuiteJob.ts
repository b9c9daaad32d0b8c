import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryDirectory } from '../../fixtures/starting/createTemporaryDirectory.ts';
import { launch } from '../../fixtures/starting/launch.ts';
import type { RunSuite, SuiteEnd, SuiteJob } from '../../mocks/monitoring-platform/verification/contract/runSuite.ts';
import type { TargetConfig } from '../../suites/target/targetConfig.ts';
import { checks } from '../../suites/checks.ts';
import { followRecord } from './followRecord.ts';
import { ownProcess } from './ownProcess.ts';
import { stopGently } from './stopGently.ts';

/** What the run is to know of the platform: as it was registered, so that its own document cannot lead it elsewhere. */
const configOf = ({ platform, target }: SuiteJob): TargetConfig => {
  const { platformId, name, kind, appKey, interfaces, frontDatabase } = platform;
  const { user, password, ...address } = frontDatabase ?? { user: '', password: '' };
  return {
    url: target,
    platformId,
    name,
    kind,
    ...(appKey !== '' && { appKey }),
    ...(interfaces !== undefined && {
      interfaces: { ...interfaces.overrides, urls: interfaces.urls, credentials: interfaces.credentials },
    }),
    ...(frontDatabase !== undefined && { frontDatabase: { ...address, exchangeUser: { user, password } } }),
  };
};

interface ReportParts {
  readonly verdict: 'conformant' | 'nonconformant' | 'incomplete' | 'error';
  readonly levels: { readonly core: { readonly verdict: string }; readonly full: { readonly verdict: string } };
  readonly gate: { readonly name: string; readonly outcome: string };
  readonly checks: readonly { readonly verdict: string }[];
}

const read = (directory: string): SuiteEnd | undefined => {
  try {
    const {
      verdict,
      levels,
      gate,
      checks: all,
    } = JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')) as ReportParts;
    const counts: Record<string, number> = {};
    for (const one of all) counts[one.verdict] = (counts[one.verdict] ?? 0) + 1;
    return {
      type: 'reported',
      passed: gate.outcome === 'passed',
      result: {
        verdict,
        levels: { core: levels.core.verdict, full: levels.full.verdict },
        gate: { name: gate.name, outcome: gate.outcome },
        counts,
      },
      html: readFileSync(join(directory, 'index.html'), 'utf8'),
    };
  } catch {
    return undefined;
  }
};

/**
 * `heyan run` against a platform, in a process of its own: its credentials are in a file that only this user reads, and that is gone
 * afterwards. Ends with all that it began when it is told to; SIGTERM first, so that it leaves nothing behind.
 */
export const runSuiteJob: RunSuite = async (job, { signal, onProgress }) => {
  signal.throwIfAborted();
  const directory = createTemporaryDirectory('verification', 'memory');
  const out = join(directory, 'out');
  const config = join(directory, 'heyan.config.json');
  try {
    writeFileSync(config, JSON.stringify(configOf(job)), { mode: 0o600 });
    const progressOf = followRecord(join(out, 'run.ndjson'));
    let told = -1;
    const { file, script, environment } = ownProcess();
    const words = [script, 'run', `--config=${config}`, `--target=${job.target}`, `--platform=${job.platform.kind}`];
    const launched = launch({
      file,
      words: [...words, `--out=${out}`, `--gate=${job.gate}`, '--lang=zh-CN'],
      directory,
      environment,
      // A line comes with each check that ends.
      onLine: () => {
        const { done, current } = progressOf();
        if (done > told) onProgress({ done, total: Math.max(done, checks.length), current });
        told = done;
      },
    });
    const { how, said } = await stopGently(launched, signal);
    signal.throwIfAborted();
    return (
      read(out) ?? {
        type: 'failed',
        message: {
          'zh-CN': `检测没有得出报告（结束方式 ${how}）：${said.slice(0, 500)}`,
          en: `The suite ended without a report (${how}): ${said.slice(0, 500)}`,
        },
      }
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
