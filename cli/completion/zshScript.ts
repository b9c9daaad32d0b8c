import type { CompletedCommand, CompletedFlag } from './completionTable.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** In a description \`:\`, brackets and backslashes have a meaning of their own. */
const described = (text: string): string => text.replaceAll(/[[\]:\\]/g, String.raw`\$&`);

const specification = ({ name, help, valued, list, values }: CompletedFlag): string => {
  const text = `[${described(help)}]`;
  if (!valued) return quoted(`--${name}${text}`);
  const choice = values.join(' ');
  const action = values.length === 0 ? '_files' : list ? `_values -s , ${name} ${choice}` : `(${choice})`;
  return quoted(`${list ? '*' : ''}--${name}=${text}:${name}:${action}`);
};

/** For zsh: `heyan completion zsh > "${fpath[1]}/_heyan"`, or `source <(heyan completion zsh)` after `compinit`. */
export const zshScript = (commands: readonly CompletedCommand[]): string => {
  const cases = commands.map(
    ({ word, words, flags }) => `    ${word})
      _arguments \\
        ${[...flags.map(specification), quoted(`*:${word}:${words.length === 0 ? '_files' : `(${words.join(' ')})`}`)].join(' \\\n        ')}
      ;;`,
  );
  return `#compdef heyan
_heyan() {
  local -a commands
  commands=(
${commands.map(({ word, help }) => `    ${quoted(`${word}:${described(help)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands heyan commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ "$funcstack[1]" == _heyan ]]; then _heyan "$@"; else compdef _heyan heyan; fi
`;
};
