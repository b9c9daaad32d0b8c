import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const ciFolder = join(import.meta.dirname, '../../ci');
const read = (file: string): string => readFileSync(join(ciFolder, file), 'utf8');

export interface KitScript {
  readonly kit: string;
  readonly shell: 'bash' | 'sh';
  readonly script: string;
  /** Variables that the kit itself sets. */
  readonly variables: Readonly<Record<string, string>>;
  /** Where it leaves the reports. */
  readonly out: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly name: string;
      readonly run?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
}

/** The action of GitHub, each input at its default. */
export const githubSteps = () => {
  const { inputs, runs } = parse(read('github/action.yml')) as Action;
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name]?.default ?? '');
  return runs.steps.flatMap(({ name, run, env = {} }) =>
    run === undefined
      ? []
      : [{ name, run, env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)])) }],
  );
};

export const gitlabJob = (file: 'heyan.gitlab-ci.yml' | 'templates/conformance.yml'): GitlabJob => {
  const documents = parseAllDocuments(read(`gitlab/${file}`)).map((one) => one.toJS() as Record<string, unknown>);
  const job = Object.values(documents.at(-1) ?? {})[0] as GitlabJob;
  const { spec } = documents[0] as {
    readonly spec?: { readonly inputs: Readonly<Record<string, { readonly default?: string } | null>> };
  };
  const filled = (text: string): string =>
    text.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => spec?.inputs[name]?.default ?? '');
  return {
    ...job,
    variables: Object.fromEntries(Object.entries(job.variables).map(([name, value]) => [name, filled(value)])),
  };
};

const gitee = (): readonly string[] =>
  (parse(read('gitee/heyan.yml')) as { stages: { steps: { commands: string[] }[] }[] }).stages[0]?.steps[0]?.commands ??
  [];

const yunxiao = (): string =>
  (
    parse(read('yunxiao/heyan.yml')) as {
      stages: { conformance: { jobs: { heyan: { steps: { run: { with: { run: string } } } } } } };
    }
  ).stages.conformance.jobs.heyan.steps.run.with.run;

const jenkins = (): string => /script: '''([\s\S]*?)'''/.exec(read('jenkins/vars/heyanConformance.groovy'))?.[1] ?? '';

const out = 'heyan-report';

/** Every script by which a kit runs the suite, with the shell that its system runs it in. */
export const kitScripts = (): readonly KitScript[] => {
  const conformance = githubSteps().find(({ name }) => name === 'Conformance');
  const outcome = githubSteps().find(({ name }) => name === 'Outcome');
  return [
    {
      kit: 'github',
      shell: 'bash',
      // As two steps of one job: the second one is told what the first one put down.
      script: `${conformance?.run}\nCODE=$(sed -n 's/^exit-code=//p' "$GITHUB_OUTPUT")\n${outcome?.run}`,
      variables: conformance?.env ?? {},
      out,
    },
    ...(['heyan.gitlab-ci.yml', 'templates/conformance.yml'] as const).map((file): KitScript => {
      const { script, variables } = gitlabJob(file);
      return { kit: `gitlab/${file}`, shell: 'sh', script: script.join('\n'), variables, out };
    }),
    { kit: 'gitee', shell: 'bash', script: gitee().join('\n'), variables: {}, out },
    {
      kit: 'jenkins',
      shell: 'sh',
      script: jenkins(),
      variables: { CONFORMANCE_PACKAGE: 'heyan@0.1.0', CONFORMANCE_OUT: out },
      out,
    },
    { kit: 'yunxiao', shell: 'bash', script: yunxiao(), variables: {}, out },
  ];
};
