/**
 * What a candidate wrote, for the output of a testcase: there `[[ATTACHMENT|path]]` lets Jenkins take a file out of the workspace, and
 * `[[PROPERTY|name=value]]` is a fact of ours.
 */
export const withoutAttachments = (text: string): string => text.replaceAll(/\[(?=\[)/g, '[ ');
