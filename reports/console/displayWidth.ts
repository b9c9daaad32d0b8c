import stringWidth from 'string-width';

/** Terminal cells that a text takes by the tables of Unicode; Chinese characters take two, colours none. */
export const displayWidth = (text: string): number => stringWidth(text);
