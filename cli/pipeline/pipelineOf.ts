/** The CI system that a command runs in. */
export type Pipeline = 'github' | 'gitlab' | 'other';

/** By what each says of itself; Gitea and Forgejo speak as GitHub does. undefined: a person's own machine. */
export const pipelineOf = (environment: Readonly<Record<string, string | undefined>>): Pipeline | undefined => {
  if (environment['GITHUB_ACTIONS'] === 'true') return 'github';
  if (environment['GITLAB_CI'] === 'true') return 'gitlab';
  const others = ['CI', 'JENKINS_URL', 'GITEE_PIPELINE_ID', 'PIPELINE_ID', 'BUILD_NUMBER'];
  return others.some((name) => ![undefined, '', 'false', '0'].includes(environment[name])) ? 'other' : undefined;
};
