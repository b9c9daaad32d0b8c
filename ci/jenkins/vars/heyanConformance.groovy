/**
 * A step of a shared library: heyanConformance target: 'https://our.platform'
 * Other options: options (further words for heyan run), packageName, out. The build is unstable where something could not be examined
 * (exit code 4) and fails on every other code than 0.
 */
def call(Map given = [:]) {
  def settings = [target: '', options: '', packageName: 'heyan@0.1.0', out: 'heyan-report'] + given
  if (!settings.target) {
    error 'heyanConformance: target is missing, e.g. heyanConformance target: "https://our.platform"'
  }
  int code = 3
  withEnv([
    "CONFORMANCE_TARGET=${settings.target}",
    "CONFORMANCE_OPTIONS=${settings.options}",
    "CONFORMANCE_PACKAGE=${settings.packageName}",
    "CONFORMANCE_OUT=${settings.out}",
    "npm_config_cache=${env.WORKSPACE}/.npm",
    'CI=true',
  ]) {
    code = sh(returnStatus: true, label: 'heyan run', script: '''
      # shellcheck disable=SC2086 # Options are words.
      npx --yes "--package=$CONFORMANCE_PACKAGE" heyan run "--target=$CONFORMANCE_TARGET" --wait-for=60s "--out=$CONFORMANCE_OUT" $CONFORMANCE_OPTIONS
    ''')
  }
  archiveArtifacts artifacts: "${settings.out}/**", allowEmptyArchive: true
  junit testResults: "${settings.out}/junit.xml", allowEmptyResults: true, skipMarkingBuildUnstable: true
  if (code == 4) {
    unstable 'heyan: incomplete, something that has to be examined was not (exit code 4)'
  } else if (code != 0) {
    error "heyan: exit code ${code} (1 violated, 2 usage or configuration, 3 error of the suite itself)"
  }
  return code
}
