/** Longest text that is taken from a field: longer than any the entities allow, so that one too long still shows as such. */
export const mostCharacters = 8_192;
