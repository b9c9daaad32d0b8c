/** Changes what stands outside of code, fenced and in the line; code stays as it is. */
export const mapProse = (markdown: string, change: (prose: string) => string): string =>
  markdown
    .split(/(^ *(?<fence>```+|~~~+)[\s\S]*?^ *\k<fence>[ \t]*$|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`))/gm)
    .reduce<{ text: string; at: number }>(
      // Four pieces a time: prose, code, and the marks of the code by themselves.
      ({ text, at }, piece = '') => ({
        text: text + (at % 4 === 0 ? change(piece) : at % 4 === 1 ? piece : ''),
        at: at + 1,
      }),
      { text: '', at: 0 },
    ).text;
