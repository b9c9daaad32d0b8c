import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { monitoringFaults } from '../../mocks/monitoring-platform/faults/monitoringFaults.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import type { Language } from '../../spec/localized.ts';
import { explainCommand } from './explainCommand.ts';
import { listCommand } from './listCommand.ts';

const run = async (
  command: typeof listCommand,
  words: readonly string[],
  language: Language = 'en',
): Promise<string> => {
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  await command({
    line: parseCommandLine(words, ['json']),
    language,
    output: {
      print,
      say: print,
      complain: print,
      color: false,
      width: 100,
      reserveStdout: () => {},
      flushed: async () => {},
    },
  });
  return printed.join('\n');
};

interface Listed {
  readonly id: string;
  readonly level: string | null;
  readonly failedBy: readonly string[];
  readonly attestationOnly: boolean;
  readonly attestationReason?: unknown;
}

describe('list requirements --json', () => {
  it('says what fails each requirement of the access platform, or that only a statement answers for it', async () => {
    const listed = JSON.parse(await run(listCommand, ['requirements', '--json'])) as readonly Listed[];
    expect(listed.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
    for (const [at, requirement] of requirements.entries()) {
      const binds = levelOf(requirement) !== null;
      const breaking =
        levelOf(requirement, 'monitoring-platform') === null
          ? faults.filter(({ violates }) => binds && violates.includes(requirement.id))
          : monitoringFaults.filter(({ violates }) => violates.includes(requirement.id));
      expect(listed[at]).toMatchObject({
        level: levelOf(requirement),
        failedBy: breaking.map(({ id }) => id),
        attestationOnly: requirement.verification === 'attestation',
      });
      expect(listed[at]?.attestationReason).toEqual(requirement.attestationReason);
    }
    expect(listed.filter(({ failedBy }) => failedBy.length > 0).length).toBeGreaterThan(20);
  });
});

describe('lists for people', () => {
  it('name level and strength in their language', async () => {
    expect(await run(listCommand, ['requirements'], 'zh-CN')).toMatch(
      /interfaces-refuse-with-error +7\.2\.3 核心 · 应/,
    );
    expect(await run(listCommand, ['requirements'])).toMatch(/interfaces-refuse-with-error +7\.2\.3 core · shall/);
    const chinese = await run(listCommand, ['faults'], 'zh-CN');
    expect(chinese).toMatch(/interface-signature-not-verified +(?:核心|全面) → /);
    expect(chinese).not.toMatch(/(?<![-\w])(?:failed|warning)(?![-\w])/);
  });

  it('say what a check compares with', async () => {
    expect(await run(listCommand, ['checks'], 'zh-CN')).toMatch(/beacon\.covers-every-column +标准文本 → /);
    expect(await run(explainCommand, ['interface.refuses-tampered-signature'], 'zh-CN')).toContain('依据：');
  });
});

describe('explain', () => {
  it('knows the checks and faults of a monitoring platform', async () => {
    expect(await run(explainCommand, ['process.monitoring-sends-alerts'])).toMatch(
      /7\.3\.4 alerts-generated .*\n[\s\S]*Faults it catches: .*monitoring-verifies-nothing/,
    );
    expect(await run(explainCommand, ['monitoring-verifies-nothing'], 'zh-CN')).toContain(
      'heyan run --monitoring-platform=reference --fault=monitoring-verifies-nothing',
    );
    expect(await run(explainCommand, ['alerts-generated'])).toContain('Checks: process.monitoring-sends-alerts');
  });

  it('tells the faults that fail a requirement', async () => {
    const fault = faults.find(({ violates }) =>
      violates.some((id) => requirements.some((one) => one.id === id && levelOf(one) !== null)),
    );
    const id = fault?.violates.find((one) =>
      requirements.some((requirement) => requirement.id === one && levelOf(requirement) !== null),
    );
    expect(await run(explainCommand, [id ?? ''])).toContain(fault?.id ?? 'no fault');
  });
});
