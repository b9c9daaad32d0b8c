import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import { procedures } from '../../suites/procedures/procedures.ts';
import { commands } from './commands.ts';
import { flags } from '../line/flags.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-commands-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const heyan = (...words: string[]) => testSpawn(words, { cwd: directory }).ended;
const patient = { timeout: 300_000 };

describe('the commands', () => {
  test('each says what it does in both languages, with flags that exist', () => {
    for (const command of commands.values()) {
      expect(command.summary['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(command.summary.en).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(command.flags.filter((name) => !(name in flags))).toEqual([]);
    }
  });

  test('list gives ids for people and everything for programs', patient, async () => {
    const subjects: readonly (readonly [string, number])[] = [
      ['requirements', requirements.length],
      ['checks', checks.length],
      ['indicators', 54],
      ['quantities', besideQuantities.length],
      ['faults', faults.length],
    ];
    for (const [subject, count] of subjects) {
      const ended = await heyan('list', subject, '--json');
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(ended.stdout)).toHaveLength(count);
    }
    const listed = (await heyan('list', 'indicators', '--lang=en')).stdout;
    expect(listed.split('\n').filter((line) => line.includes('(beside the 54)'))).toHaveLength(besideQuantities.length);
    expect((await heyan('list', 'faults', '--lang=en')).stdout).toContain(faults[0]?.id);
  });

  test(
    'requirements are listed with their strength in the language asked for, and with what examines them',
    patient,
    async () => {
      const line = async (id: string, language: string): Promise<string | undefined> =>
        (await heyan('list', 'requirements', `--lang=${language}`)).stdout
          .split('\n')
          .find((one) => one.startsWith(`${id} `));
      expect(await line('front-database-users-created', 'zh-CN')).toMatch(/7\.3\.2 全面 · 需 · 自动检测/);
      expect(await line('front-database-users-created', 'en')).toContain('7.3.2 full · need · automatic');
      const listed = JSON.parse((await heyan('list', 'requirements', '--json')).stdout) as readonly {
        readonly id: string;
        readonly checks: readonly string[];
        readonly failedBy: readonly string[];
      }[];
      expect(listed.find(({ id }) => id === 'beacon-covers-platform')).toMatchObject({
        checks: expect.arrayContaining(['beacon.covers-every-column']) as unknown,
        failedBy: expect.arrayContaining(['beacon-missing-on-deep-page']) as unknown,
      });
      const explained = (await heyan('explain', 'visits-by-beacon', '--lang=zh-CN')).stdout;
      expect(explained).toMatch(/6\.4 · .*陈述 · 自动检测/);
      expect(explained.replaceAll(/[a-z0-9]+[-.][a-z0-9.-]+/g, '')).not.toMatch(
        /\b(?:stated|automatic|content|platform)\b/,
      );
    },
  );

  test('explain knows requirements, checks, indicators, faults, clauses and error codes', patient, async () => {
    const [fault] = faults;
    const [check] = checks;
    for (const id of [
      'beacon-covers-platform',
      check?.id ?? '',
      't3-4-page-views',
      fault?.id ?? '',
      '7.2.3',
      'HEYAN_TARGET_TLS',
    ]) {
      const ended = await heyan('explain', id, '--lang=en');
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toContain(id);
    }
  });

  test('help is there for everything and for one command', patient, async () => {
    expect((await heyan('--help')).stdout).toMatch(/access-platform[\s\S]*退出码/);
    expect((await heyan('run', '--help', '--lang=en')).stdout).toMatch(
      /--front-database=postgresql\|mysql\|URL[\s\S]*Exit codes/,
    );
    expect((await heyan('--version')).stdout).toMatch(/^\d+\.\d+\.\d+/);
    expect((await heyan()).code).toBe(2);
  });

  test('doctor finds what heyan needs', patient, async () => {
    const ended = await heyan('doctor', '--json');
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'ClickHouse (chDB)', ok: true })]),
    );
  });

  test('simulate tells the truth that the indicators then show', patient, async () => {
    const ended = await heyan('simulate', '--visitors=12', '--seed=7', '--out=truth');
    const { truth, indicators } = JSON.parse(ended.stdout) as {
      readonly truth: Readonly<Record<string, unknown>>;
      readonly indicators: readonly { readonly id: string; readonly value: number }[];
    };
    const value = (id: string) => indicators.find((one) => one.id === id)?.value;
    expect([value('t3-1-unique-visitors'), value('t3-4-page-views'), value('t3-6-clicks')]).toEqual([
      truth['uniqueVisitors'],
      truth['pageViews'],
      truth['clicks'],
    ]);
    expect(JSON.parse(readFileSync(join(directory, 'truth/truth.json'), 'utf8'))).toEqual(truth);
    expect((await heyan('simulate', '--collector=http://192.0.2.1', '--lang=en')).stderr).toContain('HEYAN_FLAG_VALUE');
  });

  test('simulate writes events straight into a warehouse that is kept', patient, async () => {
    const ended = await heyan('simulate', '--events=2000', '--days=2', '--warehouse=filled');
    const { indicators } = JSON.parse(ended.stdout) as {
      readonly indicators: readonly { readonly id: string; readonly value: number }[];
    };
    expect(indicators).toHaveLength(54);
    expect(indicators.find(({ id }) => id === 't4-1-resources')?.value).toBe(198);
    expect(existsSync(join(directory, 'filled'))).toBe(true);
    expect((await heyan('simulate', '--events=0', '--lang=en')).stderr).toContain('HEYAN_FLAG_VALUE');
  });

  test('init writes once and never over what is there', patient, async () => {
    expect((await heyan('init', '--target=https://a.example')).code).toBe(0);
    const written = readFileSync(join(directory, 'heyan.config.ts'), 'utf8');
    expect(written).toContain('url: "https://a.example"');
    // Nothing here could be imported: the file stands by itself, and is read as it was written.
    expect(written).not.toContain('import');
    const read = await heyan('run', '--only=no-such-check', '--lang=en');
    expect([read.code, read.stderr]).toEqual([2, expect.stringContaining('a.example')]);
    expect(await heyan('init')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_FILE_EXISTS') as string,
    });
    const printed = await heyan('init', '--front-database=postgresql', '--platform=service');
    expect(printed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^-- .*\n-- [\s\S]*CREATE TABLE [\s\S]*GRANT [^;]*;\n$/) as string,
    });
    rmSync(join(directory, 'heyan.config.ts'));
  });

  test('init where heyan is installed imports what helps an editor', patient, async () => {
    const project = join(directory, 'project');
    const installed = join(project, 'node_modules/heyan');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{ "name": "heyan", "type": "module", "exports": "./index.js" }');
    writeFileSync(join(installed, 'index.js'), 'export const defineTarget = (target) => target;');
    expect((await testSpawn(['init'], { cwd: project }).ended).code).toBe(0);
    const written = readFileSync(join(project, 'heyan.config.ts'), 'utf8');
    expect(written).toMatch(
      /^import \{ defineTarget \} from 'heyan';[\s\S]*export default defineTarget\(\{[\s\S]*\}\);\n$/,
    );
    const read = await testSpawn(['run', '--lang=en', '--only=x'], { cwd: project }).ended;
    expect([read.code, read.stderr]).toEqual([2, expect.stringContaining('our.platform')]);
  });

  test('explain says of every check what it does, step by step, and when it holds', () => {
    expect(checks.filter(({ id }) => (procedures[id]?.steps.length ?? 0) === 0)).toEqual([]);
  });

  test('explain of a check, in Chinese words', patient, async () => {
    const said = (await heyan('explain', 'exchange.increments-equal-tables')).stdout;
    for (const part of ['步骤\n  1. 抽取至最新', '判定\n  没有缺少', '需要：前置数据库、控制', '依据：标准文本'])
      expect(said).toContain(part);
    // Only ids and the command are not Chinese.
    expect(said.replaceAll(/heyan run .*|[a-z0-9]+[-.][a-z0-9.-]+/g, '')).not.toMatch(/[A-Za-z]{2,}/);
  });

  test('compare and replay start from what a run wrote', patient, async () => {
    const ended = await heyan(
      'run',
      '--reference',
      '--fault=interface-accepts-replay',
      '--only=interface.refuses-replay,interface.answers-get',
      '--seed=5',
      '--out=first',
      '--lang=en',
    );
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('Core: not conformant');
    const replayed = await heyan('replay', 'interface.refuses-replay', '--out=first', '--lang=en');
    expect(replayed.code).toBe(1);
    expect(replayed.stdout).toMatch(
      /heyan run --reference --platform=resource --fault=interface-accepts-replay --seed=5 /,
    );
    expect(
      (await heyan('run', '--reference', '--only=interface.refuses-replay,interface.answers-get', '--out=second')).code,
    ).toBe(0);
    expect((await heyan('compare', 'second', 'first')).code).toBe(1);
    expect(await heyan('compare', 'first', 'second', '--lang=en')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('interface.refuses-replay') as string,
    });
    expect(await heyan('compare', 'first', 'absent', '--lang=en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_REPORT_UNREADABLE') as string,
    });
    expect(await heyan('replay', 'interface.refuses-replay', '--out=absent', '--lang=en')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_RECORD_MISSING') as string,
    });
  });
});
