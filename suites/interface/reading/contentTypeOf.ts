/** Media type and charset of a `Content-Type` field, in lower case; the charset is undefined where none is named. */
export const contentTypeOf = (
  field: string | null,
): { readonly mediaType: string; readonly charset: string | undefined } => {
  const [mediaType = '', ...parameters] = (field ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return { mediaType, charset };
};
