import { escapeHtml } from '../../../../spec/escapeHtml.ts';
import type { Language } from '../../../../spec/localized.ts';
import type { NoticeText } from './noticeText.ts';

/** A notice as HTML: escaped text in paragraphs and lists, nothing that is loaded or runs. */
export const textHtml = ({ subject, sections, link }: NoticeText, language: Language): string => {
  const body = sections.map(({ heading, lines }) => {
    const [only] = lines;
    const shown =
      lines.length === 1
        ? `<p>${escapeHtml(only)}</p>`
        : `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
    return `${heading === '' ? '' : `<h2 style="font-size:1.1em">${escapeHtml(heading)}</h2>`}${lines.length === 0 ? '' : shown}`;
  });
  const where = link === null ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`;
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="overflow-wrap:anywhere">${body.join('')}${where}</body></html>`;
};
