import { readFileSync } from 'node:fs';

/** A command that a document shows. */
export interface DocumentCommand {
  /** For `heyan`, as words of its command line. */
  readonly words: readonly string[];
  /** That it ends with: 0, or what the comment behind it says (“exit code 1”, “退出码 1”). */
  readonly code: number;
}

/** What the blocks of shell of a document (by its name below docs/) ask of `heyan`, in their order. */
export const documentCommands = (name: string): readonly DocumentCommand[] => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => {
      const [command = '', comment = ''] = line.split(/\s+# ?/);
      const words = /^npm run (?:heyan --|(conformance)(?: --)?)(.*)$/.exec(command);
      if (words === null) return [];
      const [, conformance, rest = ''] = words;
      return [
        {
          words: [...(conformance === undefined ? [] : ['run', '--reference']), ...rest.split(' ').filter(Boolean)],
          code: Number(/(?:exit code|退出码) (\d)/.exec(comment)?.[1] ?? 0),
        },
      ];
    }),
  );
};
