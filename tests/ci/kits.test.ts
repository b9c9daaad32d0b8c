import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { commands } from '../../cli/commands/commands.ts';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import type { Spawned } from '../../cli/running/testSpawn.ts';
import { findProgram } from '../../fixtures/starting/findProgram.ts';
import { testWhere } from '../../fixtures/starting/testWhere.ts';
import { ciFolder, githubSteps, gitlabJob, kitScripts } from './kitScripts.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-ci-'));
const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
const patient = { timeout: 300_000 };

/** In place of npx: takes what npx takes, and runs the checkout instead of a package from a registry. */
const shim = (): string => {
  const folder = join(directory, 'bin');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'npx'),
    `#!/bin/sh
asked=
while [ $# -gt 0 ]; do
  case "$1" in --yes) ;; --package=*) asked="$asked $1" ;; *) break ;; esac
  shift
done
case "$asked" in *--package=heyan@${manifest.version}) ;; *) echo "not asked for: $asked" >&2; exit 90 ;; esac
[ "$1" = heyan ] || exit 91
shift
exec '${process.execPath}' '${join(root, 'cli/heyan.ts')}' "$@"
`,
  );
  chmodSync(join(folder, 'npx'), 0o755);
  return folder;
};

const platforms: Spawned[] = [];
const urls = { right: '', wrong: '' };
let bin = '';
beforeAll(async () => {
  bin = shim();
  const started = [
    testSpawn(['access-platform', '--platform=resource']),
    testSpawn(['access-platform', '--platform=resource', '--fault=interface-accepts-replay']),
  ];
  platforms.push(...started);
  const [right = '', wrong = ''] = await Promise.all(
    started.map(async ({ firstLine }) => (JSON.parse(await firstLine) as { readonly url: string }).url),
  );
  Object.assign(urls, { right, wrong });
}, 120_000);
afterAll(async () => {
  for (const { child } of platforms) child.kill('SIGTERM');
  await Promise.all(platforms.map(({ ended }) => ended));
  rmSync(directory, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const runScript = (
  shell: 'bash' | 'sh',
  script: string,
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const words = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', '-c'] : ['-e', '-c'];
    const child = spawn(shell, [...words, script], {
      cwd,
      env: { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, HOME: directory, CI: 'true', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });

const scripts = kitScripts();

describe('the commands of the CI kits', () => {
  test('are found in every kit', () => {
    expect(scripts.map(({ kit }) => kit)).toEqual([
      'github',
      'gitlab/heyan.gitlab-ci.yml',
      'gitlab/templates/conformance.yml',
      'gitee',
      'jenkins',
      'yunxiao',
    ]);
    for (const { script } of scripts) expect(script).toContain('heyan');
  });

  test.concurrent.each(scripts)(
    '$kit: examines, keeps the reports, and ends as heyan does',
    patient,
    async ({ kit, ...one }) => {
      const options = '--only=interface.refuses-replay,interface.answers-get --lang=en';
      const ran = async (name: string, target: string, more = '') => {
        const cwd = join(directory, `${kit.replaceAll('/', '-')}-${name}`);
        mkdirSync(cwd);
        const answer = await runScript(one.shell, one.script, cwd, {
          ...one.variables,
          CONFORMANCE_TARGET: target,
          CONFORMANCE_OPTIONS: kit === 'github' ? options.replace(' --lang=en', more) : `${options}${more}`,
          ...(kit === 'github' && {
            GITHUB_ACTIONS: 'true',
            GITHUB_OUTPUT: join(cwd, 'output'),
            GITHUB_STEP_SUMMARY: join(cwd, 'summary.md'),
            CONFORMANCE_LANG: 'en',
            CONFORMANCE_GATE: 'observed',
          }),
          ...(kit === 'gitlab/templates/conformance.yml' && { CONFORMANCE_GATE: 'observed' }),
          ...(kit.startsWith('gitlab') && { GITLAB_CI: 'true' }),
        });
        return { ...answer, cwd };
      };
      const right = await ran('right', urls.right);
      expect([right.code, right.code === 0 ? '' : right.said]).toEqual([0, '']);
      const wrong = await ran('wrong', urls.wrong);
      expect([wrong.code, wrong.code === 1 ? '' : wrong.said]).toEqual([1, '']);
      expect(wrong.said).toContain('Exit code 1: the platform violates something');
      for (const { cwd } of [right, wrong])
        for (const file of ['junit.xml', 'report.json', 'report.sarif', 'badge.svg', 'badge.json'])
          expect([cwd, file, existsSync(join(cwd, one.out, file))]).toEqual([cwd, file, true]);
      // A word that is none of heyan's ends as such a word does, and not as a platform that conforms.
      expect((await ran('misspelt', urls.right, ' --misspelt')).code).toBe(2);
    },
  );

  test('GitLab finds each report that a job declares', patient, async () => {
    for (const file of ['heyan.gitlab-ci.yml', 'templates/conformance.yml'] as const)
      for (const path of Object.values(gitlabJob(file).artifacts.reports))
        expect(existsSync(join(directory, `gitlab-${file.replaceAll('/', '-')}-wrong`, path))).toBe(true);
  });

  test(
    'GitHub: the summary of the step is written, and the badge is published to a branch of its own',
    patient,
    async () => {
      const cwd = join(directory, 'github-wrong');
      expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('`interface.refuses-replay`');
      const git = (...words: readonly string[]): string => execFileSync('git', [...words], { cwd, encoding: 'utf8' });
      const remote = join(directory, 'remote.git');
      execFileSync('git', ['init', '--quiet', '--bare', remote]);
      git('init', '--quiet');
      writeFileSync(join(cwd, 'source'), 'x');
      git('add', 'source');
      git('-c', 'user.name=x', '-c', 'user.email=x@example', 'commit', '--quiet', '-m', 'x');
      git('remote', 'add', 'origin', remote);
      const step = githubSteps().find(({ name }) => name === 'Badge');
      const before = git('rev-parse', 'HEAD');
      for (const turn of [1, 2]) {
        const ran = await runScript('bash', step?.run ?? '', cwd, { ...step?.env, BADGE_BRANCH: 'heyan-badge' });
        expect([turn, ran.code, ran.said]).toEqual([turn, 0, '']);
      }
      const bare = (...words: readonly string[]): string =>
        execFileSync('git', ['--git-dir', remote, ...words], { encoding: 'utf8' });
      expect(bare('ls-tree', '--name-only', 'heyan-badge').trim().split('\n')).toEqual(['badge.json', 'badge.svg']);
      expect(bare('rev-list', '--count', 'heyan-badge').trim()).toBe('1');
      // The checkout is as it was.
      expect([git('rev-parse', 'HEAD'), git('worktree', 'list').trim().split('\n').length]).toEqual([before, 1]);
    },
  );

  const shellcheck = findProgram(['shellcheck']);
  testWhere(
    shellcheck === undefined ? { 'zh-CN': '未安装 shellcheck', en: 'shellcheck is not installed' } : undefined,
    'shellcheck',
    () => {
      test.each([
        ...scripts.map(({ kit, shell, script }) => ({ name: kit, shell, script })),
        ...githubSteps().map(({ name, run }) => ({ name, shell: 'bash', script: run })),
      ])('has nothing against $name', ({ shell, script }) => {
        const words = [`--shell=${shell}`, '--exclude=SC2086', '-'];
        expect(execFileSync(shellcheck ?? '', words, { input: script, encoding: 'utf8' })).toBe('');
      });
    },
  );
});

describe('the files of the CI kits', () => {
  const files = [
    'github/action.yml',
    'github/workflow.yml',
    'gitlab/heyan.gitlab-ci.yml',
    'gitlab/templates/conformance.yml',
    'gitee/heyan.yml',
    'yunxiao/heyan.yml',
  ];

  test.each(files)('%s is YAML without mistakes', (file) => {
    for (const document of parseAllDocuments(readFileSync(join(ciFolder, file), 'utf8'), { uniqueKeys: true }))
      expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  test('no input of the action, and no input of the component, is ever text of a script', () => {
    for (const { name, run } of githubSteps()) expect([name, run.includes('${{')]).toEqual([name, false]);
    for (const line of gitlabJob('templates/conformance.yml').script) expect(line).not.toContain('$[[');
  });

  test('the workflow gives the action nothing but inputs that it has', () => {
    const workflow = parse(readFileSync(join(ciFolder, 'github/workflow.yml'), 'utf8')) as {
      readonly jobs: {
        readonly conformance: { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] };
      };
    };
    const { inputs } = parse(readFileSync(join(ciFolder, 'github/action.yml'), 'utf8')) as { readonly inputs: object };
    const used = workflow.jobs.conformance.steps.find(({ uses }) => uses?.includes('/ci/github@') === true);
    expect(Object.keys(used?.with ?? {}).filter((name) => !Object.keys(inputs).includes(name))).toEqual([]);
  });

  test('each asks for the version of this package, and for flags that there are', () => {
    const all = [...files, 'jenkins/vars/heyanConformance.groovy', 'container/Containerfile'].map((file) =>
      readFileSync(join(ciFolder, file), 'utf8'),
    );
    const versions = all.flatMap((text) => [...text.matchAll(/heyan@(\d[\w.-]*)/g)].map(([, version]) => version));
    expect([versions.length > 7, [...new Set(versions)]]).toEqual([true, [manifest.version]]);
    const known = commands.get('run')?.flags ?? [];
    const given = kitScripts().flatMap(({ script }) =>
      [...script.slice(script.indexOf('run')).matchAll(/--([a-z-]+)=/g)].map(([, name = '']) => name),
    );
    expect(given.filter((name) => name !== 'package' && !(known as readonly string[]).includes(name))).toEqual([]);
  });
});
