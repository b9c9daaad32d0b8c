import { neutralize } from '../text/neutralize.ts';
import type { PrintedDocument } from './printedDocument.ts';

/** The longest text of a cell: what a candidate sent does not fill pages. */
const longest = 1_500;

const walk = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const text = neutralize(value).replaceAll('\t', ' ');
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
  }
  if (Array.isArray(value)) return value.map(walk);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member)]));
};

/** The document with every text made safe and bounded, whoever wrote it: nothing can be forgotten. */
export const neutralizeDocument = (document: PrintedDocument): PrintedDocument => walk(document) as PrintedDocument;
