import { pngKeyword } from './bakePng.ts';
import { isPng, readPngChunks } from './pngChunks.ts';

/** Credentials in an SVG badge, as text. */
const inSvg = (svg: string): readonly string[] =>
  [...svg.matchAll(/<openbadges:credential[^>]*><!\[CDATA\[([\s\S]*?)\]\]><\/openbadges:credential>/g)].map(
    ([, json = '']) => json,
  );

/** Credentials in a PNG badge, as text. */
const inPng = (bytes: Uint8Array): readonly string[] =>
  (readPngChunks(bytes) ?? []).flatMap(({ type, data }) => {
    if (type !== 'iTXt') return [];
    const [keyword, ...rest] = Buffer.from(data).toString().split('\0');
    // Flag and method of the compression are one byte each, and both zero.
    return keyword === pngKeyword && rest[0] === '' && rest[1] === '' ? [rest.slice(4).join('\0')] : [];
  });

/** The one credential in a badge, SVG or PNG, or `undefined`: there is none, or more than one. The picture itself is not looked at. */
export const readBakedCredential = (badge: Uint8Array): unknown => {
  const [found, ...others] = isPng(badge) ? inPng(badge) : inSvg(Buffer.from(badge).toString());
  try {
    return found === undefined || others.length > 0 ? undefined : (JSON.parse(found) as unknown);
  } catch {
    return undefined;
  }
};
