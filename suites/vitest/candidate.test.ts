import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { proxyOfEnvironment } from '../../fixtures/network/proxyOfEnvironment.ts';
import { useProxy } from '../../fixtures/network/useProxy.ts';
import { loadTargetConfig } from '../target/loadTargetConfig.ts';
import type { CandidateSettings } from './candidateSettings.ts';
import { registerChecks } from './registerChecks.ts';

/* The suites against a running candidate, one vitest test per check: `npm test -- --target=URL`. */
const proxy = proxyOfEnvironment(process.env);
if (proxy !== undefined) useProxy(proxy);

const handed = process.env['HEYAN_CANDIDATE'];
if (handed === undefined) throw new Error('Run this through `npm test -- --target=URL`.');
const { url, configFile, profileFile, kind, frontDatabase, language, record, options } = JSON.parse(
  readFileSync(handed, 'utf8'),
) as CandidateSettings;

registerChecks({
  ...options,
  target: url,
  language,
  config: async () => {
    // Empty once the run has begun.
    writeFileSync(record, '');
    return (await loadTargetConfig(configFile, dirname(configFile ?? record))).config;
  },
  ...(kind !== undefined && { kind }),
  ...(frontDatabase !== undefined && { frontDatabase }),
  ...(profileFile !== undefined && { profile: profileFile }),
  onRecord: (lines) => writeFileSync(record, lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
});
