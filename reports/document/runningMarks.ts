import { neutralHtml } from '../html/page/neutralHtml.ts';
import { neutralizeLine } from '../text/neutralizeLine.ts';
import type { PrintedDocument } from './printedDocument.ts';

/** What stands at the head and the foot of every printed page, as Chromium's templates want it. */
export const runningMarks = ({
  language,
  title,
  number,
}: PrintedDocument): { readonly header: string; readonly footer: string } => {
  const style =
    'font-size:8px;color:#444;width:100%;margin:0 16mm;display:flex;justify-content:space-between;font-family:&quot;Noto Sans SC Variable&quot;,sans-serif';
  const text = (part: string): string => neutralHtml(neutralizeLine(part));
  const page = '<span class="pageNumber"></span>';
  const pages = '<span class="totalPages"></span>';
  return {
    header: `<div style="${style};border-bottom:0.3px solid #888;padding-bottom:2px"><span>${text(title)}</span><span>${text(number)}</span></div>`,
    footer: `<div style="${style}"><span></span><span>${language === 'en' ? `Page ${page} of ${pages}` : `第 ${page} 页 共 ${pages} 页`}</span></div>`,
  };
};
