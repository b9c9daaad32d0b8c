import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isWellFormed } from './isWellFormed.ts';

const uri = fullFormats.uri as (text: string) => boolean;
/** What RFC 3987 adds to RFC 3986: every character beyond ASCII that is no control character and no half of one. */
const beyondAscii = /[^\0-\u009f\ufdd0-\ufdef\ufff0-\uffff]/gu;

/** Whether it is an absolute address (RFC 3987) as people and browsers write it: `https://教育.example/栏目/一`, or percent-encoded. */
export const isIri = (text: string): boolean =>
  uri(text) || (isWellFormed(text) && uri(text.replaceAll(beyondAscii, '%E4')));
