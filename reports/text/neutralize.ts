// Controls without tab and line feed; marks that turn, join or hide text; letters that show nothing; separators that break lines
// unseen; broken surrogates; the two code units XML cannot hold. Variation selectors only choose how a character is drawn.
const unsafe =
  /(?![\t\n\p{Variation_Selector}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/gu;

const visible = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * Text a candidate may have written, made safe for a terminal, XML and a page: control characters (terminal escapes too),
 * marks that turn or hide text and broken surrogates become visible as `⟨U+202E⟩`; line ends become `\n`.
 */
export const neutralize = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(unsafe, visible);
