const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity-card number by its check digit (GB 11643). */
const isIdentityNumber = (text: string): boolean =>
  '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11] ===
  text[17]?.toUpperCase();

export interface PersonalDatum {
  readonly type: 'identity-card' | 'telephone';
  /** All but the first three and last two characters masked. */
  readonly masked: string;
}

const mask = (text: string): string => `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}`;

/** Identity-card and mobile telephone numbers in clear in a text; masked at once, so that no report repeats them. */
export const personalData = (text: string): readonly PersonalDatum[] => [
  ...[...text.matchAll(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g)]
    .filter(([number]) => isIdentityNumber(number))
    .map(([number]): PersonalDatum => ({ type: 'identity-card', masked: mask(number) })),
  ...[...text.matchAll(/(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z.])/g)].map(([number]): PersonalDatum => ({
    type: 'telephone',
    masked: mask(number),
  })),
];
