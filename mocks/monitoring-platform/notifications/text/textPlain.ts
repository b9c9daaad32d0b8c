import type { NoticeText } from './noticeText.ts';

/** A notice as plain text, its sections apart by an empty line. */
export const textPlain = ({ sections, link }: NoticeText): string =>
  [
    ...sections.map(({ heading, lines }) => [...(heading === '' ? [] : [heading]), ...lines].join('\n')),
    ...(link === null ? [] : [link]),
  ].join('\n\n');
