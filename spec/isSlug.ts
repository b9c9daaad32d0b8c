/** Lower-case words of letters and digits joined by single hyphens: what every id of the house is made of. */
export const isSlug = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
