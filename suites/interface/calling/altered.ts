/** The text with its middle character changed to another of the same alphabet, so that only the value is wrong, not its form. */
export const altered = (text: string): string => {
  const at = Math.floor(text.length / 2);
  const other = text[at] === '7' ? '8' : '7';
  return text.slice(0, at) + other + text.slice(at + 1);
};
