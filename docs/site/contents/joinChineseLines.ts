/**
 * Where a line of Chinese is broken in the file a browser would show a space; headings and rows of tables end with
 * their line.
 */
export const joinChineseLines = (prose: string): string =>
  prose.replaceAll(/(?<!^[#|][^\n]*)(?<=[\p{Script=Han}，。、；：！？）》”])\n[ \t]*(?=[\p{Script=Han}（《“])/gmu, '');
