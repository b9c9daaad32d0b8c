import type { CompletedCommand } from './completionTable.ts';

/** For bash 3.2 and later: `source <(heyan completion bash)`. Readline begins a new word after `=`, so only what follows is given. */
export const bashScript = (commands: readonly CompletedCommand[]): string => {
  const cases = commands.map(
    ({ word, words, flags }) => `    ${word})
      words='${words.join(' ')}'
      flags='${flags.map(({ name, valued }) => `--${name}${valued ? '=' : ''}`).join(' ')}'
      ;;`,
  );
  // One line for all commands: a flag means the same everywhere.
  const values = new Map(
    commands.flatMap(({ flags }) => flags.filter((flag) => flag.values.length > 0)).map((flag) => [flag.name, flag]),
  );
  const valueCases = [...values.values()].map((flag) => `      --${flag.name}) values='${flag.values.join(' ')}' ;;`);
  return `# bash completion of heyan
_heyan() {
  local line="\${COMP_LINE:0:COMP_POINT}" cur command='' word words='' flags='' values='' before
  cur="\${line##* }"
  for word in \${line% *}; do
    case "$word" in heyan|*/heyan|-*|npx) ;; *) command="$word"; break ;; esac
  done
  COMPREPLY=()
  if [[ -z "$command" ]]; then
    COMPREPLY=($(compgen -W '${commands.map(({ word }) => word).join(' ')} --help --version' -- "$cur"))
    return
  fi
  case "$command" in
${cases.join('\n')}
    *) return ;;
  esac
  if [[ "$cur" == --*=* ]]; then
    case "\${cur%%=*}" in
${valueCases.join('\n')}
      *) COMPREPLY=($(compgen -f -- "\${cur#*=}")); return ;;
    esac
    cur="\${cur#*=}"
    before="\${cur%"\${cur##*,}"}"
    COMPREPLY=($(compgen -P "$before" -W "$values" -- "\${cur##*,}"))
    return
  fi
  if [[ "$cur" == -* || -z "$words" ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
    if [[ \${#COMPREPLY[@]} -eq 0 && "$cur" != -* ]]; then COMPREPLY=($(compgen -f -- "$cur")); fi
    if [[ "\${COMPREPLY[0]-}" == *= ]]; then compopt -o nospace 2>/dev/null; fi
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _heyan heyan
`;
};
