import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isMonitoringExamined } from './isMonitoringExamined.ts';
import { knownMonitoringFaults } from './knownMonitoringFaults.ts';
import { monitoringAddress } from './monitoringAddress.ts';
import { monitoringSettings } from './monitoringSettings.ts';
import { parseCommandLine } from './parseCommandLine.ts';
import { repeatedFlags } from './repeatedFlags.ts';
import { runFlags } from './runFlags.ts';

const [empty, named] = ['empty', 'named'].map((name) => mkdtempSync(join(tmpdir(), `heyan-${name}-`))) as [
  string,
  string,
];
writeFileSync(join(named, 'heyan.config.json'), JSON.stringify({ url: 'https://our.platform' }));
writeFileSync(join(empty, 'attested.json'), JSON.stringify({ attestations: [] }));
afterAll(() => {
  for (const one of [empty, named]) rmSync(one, { recursive: true, force: true });
});
const line = (...words: readonly string[]) => parseCommandLine(words, runFlags);
const ours = '--monitoring-platform=http://127.0.0.1:8080/';

describe('--monitoring-platform', () => {
  it.each([
    ['alone', [ours], empty, true],
    ['with attestations of its own', [ours, `--config=${join(empty, 'attested.json')}`], empty, true],
    ['beside a target', [ours, '--target=https://our.platform'], empty, false],
    ['beside the reference access platform', [ours, '--reference'], empty, false],
    ['beside a configuration that names a platform', [ours], named, false],
    ['not at all', [], empty, false],
    ['as ours, whatever lies in the directory', ['--monitoring-platform=reference'], named, true],
  ] as const)('%s is what is examined, or where the record is', async (_, words, directory, examined) => {
    expect(await isMonitoringExamined(line(...words), directory)).toBe(examined);
  });

  it('names an address, and its tokens come from the environment', () => {
    const environment = { HEYAN_MONITORING_TOKEN: 'o', HEYAN_REVIEWER_TOKEN: 'r' };
    expect(monitoringAddress(line(ours), environment)).toEqual({
      url: 'http://127.0.0.1:8080',
      token: 'o',
      reviewerToken: 'r',
    });
    expect(monitoringAddress(line(ours, '--token=given'), environment).token).toBe('given');
    // A token stands in no record of a run.
    expect(repeatedFlags(line(ours, '--token=given', '--target=https://our.platform'), true)).toEqual([ours]);
    expect(repeatedFlags(line(ours, '--token=given'), false)).toEqual([]);
  });

  it.each([
    ['without a token', ['--monitoring-platform=http://127.0.0.1:1'], 'HEYAN_TARGET_TOKEN'],
    ['that is no address', ['--monitoring-platform=ours', '--token=t'], 'HEYAN_TARGET_MONITORING'],
    ['with a password', ['--monitoring-platform=http://a:b@127.0.0.1', '--token=t'], 'HEYAN_TARGET_MONITORING'],
    [
      'elsewhere, where nothing reaches the simulated platforms',
      ['--monitoring-platform=https://monitoring.example', '--token=t'],
      'HEYAN_TARGET_MONITORING',
    ],
    ['called back at a wildcard', [ours, '--token=t', '--host=0.0.0.0'], 'HEYAN_TARGET_MONITORING'],
    ['called back at all of IPv6', [ours, '--token=t', '--host=::'], 'HEYAN_TARGET_MONITORING'],
    ['called back at another machine', [ours, '--token=t', '--host=192.0.2.77'], 'HEYAN_TARGET_MONITORING'],
    ['of somebody, with a fault', [ours, '--token=t', '--fault=monitoring-pulls-once'], 'HEYAN_FAULT_NEEDS_REFERENCE'],
    ['with an unknown fault', ['--monitoring-platform=reference', '--fault=none'], 'HEYAN_FAULT_UNKNOWN'],
  ] as const)('%s is refused', (_, words, code) => {
    expect(() => monitoringSettings(line(...words))).toThrow(expect.objectContaining({ code }));
  });

  it.each(['127.0.0.1', '::1', 'machine.example'])('is called back at %s where that is said', (host) => {
    expect(monitoringSettings(line(ours, '--token=t', `--host=${host}`))).toMatchObject({ host });
  });

  it('says what a fault was probably meant to be', () => {
    expect(() => knownMonitoringFaults(['monitoring-pull-once'])).toThrow(/did you mean "monitoring-pulls-once"/);
  });
});
