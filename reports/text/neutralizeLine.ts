import { neutralize } from './neutralize.ts';

/** Text a candidate may have written, made safe to stand in one line among ours: no line of its own comes of it. */
export const neutralizeLine = (text: string): string => neutralize(text).replaceAll(/\s*[\n\t]\s*/g, ' ');
