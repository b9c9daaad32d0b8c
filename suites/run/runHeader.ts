import os from 'node:os';
import type { Localized } from '../../spec/localized.ts';
import type { Capability } from '../engine/running/capability.ts';
import type { RunHeader } from '../engine/evidence/runRecord.ts';
import { targetFingerprint } from '../target/targetFingerprint.ts';
import { gateOf } from './gateOf.ts';
import { heyanVersion } from './heyanVersion.ts';
import type { RunOptions } from './runOptions.ts';

interface Started {
  readonly runId: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly options: RunOptions;
  readonly capabilities: readonly Capability[];
  readonly seed: number;
  readonly browser: 'jsdom' | 'chromium';
  readonly notes: readonly Localized[];
}

/** The first line of a run record. */
export const runHeader = ({ runId, startedAt, options, capabilities, seed, browser, notes }: Started): RunHeader => {
  const { target } = options.resolved;
  const { id, version, hash } = options.profile;
  return {
    type: 'header',
    schemaVersion: 2,
    runId,
    startedAt: new Date(startedAt).toISOString(),
    heyan: { version: heyanVersion },
    target: {
      url: target.url,
      platformId: target.platformId,
      kind: target.kind,
      name: target.name,
      fingerprint: targetFingerprint(target),
      origin: options.origin,
      faults: options.faults ?? [],
      ...(target.methods === undefined ? {} : { methods: target.methods }),
      capabilities,
    },
    profile: { id, version, hash },
    selection: options.only ?? [],
    ...(options.continues !== undefined && { continues: options.continues.run }),
    gate: gateOf(options),
    declaration: target.declaration,
    ...(notes.length === 0 ? {} : { notes }),
    seed,
    browser,
    ...(options.flags === undefined || options.flags.length === 0 ? {} : { flags: options.flags }),
    environment: { node: process.version, os: `${os.type()} ${os.release()} ${os.arch()}` },
  };
};
