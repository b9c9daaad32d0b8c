/** The credential in a badge of ours, or `undefined`: there is none. The picture itself is not looked at. */
export const readBakedCredential = (svg: string): unknown => {
  const found = /<openbadges:credential><!\[CDATA\[([\s\S]*?)\]\]><\/openbadges:credential>/.exec(svg);
  try {
    return found?.[1] === undefined ? undefined : (JSON.parse(found[1]) as unknown);
  } catch {
    return undefined;
  }
};
