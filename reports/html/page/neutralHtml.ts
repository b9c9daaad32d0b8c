import { escapeHtml } from '../../../spec/escapeHtml.ts';
import { neutralize } from '../../text/neutralize.ts';

/** Text of a candidate's for an element or a quoted attribute of a page. */
export const neutralHtml = (text: string): string => escapeHtml(neutralize(text));
