import type { CompletedCommand } from './completionTable.ts';

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;

/** For fish: `heyan completion fish > ~/.config/fish/completions/heyan.fish`. */
export const fishScript = (commands: readonly CompletedCommand[]): string => {
  const lines = commands.flatMap(({ word, help, words, flags }) => {
    const within = `complete -c heyan -n ${quoted(`__fish_seen_subcommand_from ${word}`)}`;
    return [
      `complete -c heyan -f -n __fish_use_subcommand -a ${word} -d ${quoted(help)}`,
      ...(words.length === 0 ? [] : [`${within} -f -a ${quoted(words.join(' '))}`]),
      ...flags.map(({ name, help: about, valued, values }) => {
        const value = !valued ? '' : values.length === 0 ? ' -r -F' : ` -x -a ${quoted(values.join(' '))}`;
        return `${within} -l ${name}${value} -d ${quoted(about)}`;
      }),
    ];
  });
  return `# fish completion of heyan\ncomplete -c heyan -e\n${lines.join('\n')}\n`;
};
