import { pageTexts } from '../../text/names/pageTexts.ts';
import { both } from './both.ts';
import { markup, type Markup } from './markup.ts';

/** A command or statement with a button that copies it. */
export const copyable = (text: string): Markup =>
  markup`<div class="copyable"><pre>${text}</pre><button type="button" data-copy>${both(pageTexts.copy)}</button></div>`;
