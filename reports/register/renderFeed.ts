import { escapeXml } from '../junit/escapeXml.ts';
import { eventText } from './eventText.ts';
import type { LogLine } from './logLine.ts';

/** Entries of the feed; who was away for longer reads the log. */
const most = 100;

const titleOf = (line: LogLine): string => {
  const { 'zh-CN': zh, en } = eventText(line);
  return `${zh} · ${en}`;
};

/** What happened in the register, newest first, as an Atom feed. */
export const renderFeed = (lines: readonly LogLine[]): string => {
  const newest = lines.toReversed().slice(0, most);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:heyan:register</id>
<title>认证产品名录 · Register of certified products</title>
<updated>${newest[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>
<author><name>heyan</name></author>
${newest
  .map(
    (line) =>
      `<entry><id>urn:sha256:${line.hash}</id><title>${escapeXml(titleOf(line))}</title><updated>${escapeXml(line.at)}</updated><content type="text">${escapeXml(titleOf(line))}</content></entry>`,
  )
  .join('\n')}
</feed>
`;
};
