/** The body with this text at a JSON pointer, and what is needed around it. */
export const withValue = (body: unknown, pointer: string, text: string): unknown => {
  const [, step, ...rest] = pointer.split('/');
  if (step === undefined) return text;
  const inner = rest.length === 0 ? '' : `/${rest.join('/')}`;
  if (step === '0') return [withValue(Array.isArray(body) ? (body as unknown[])[0] : undefined, inner, text)];
  const known = (body ?? {}) as Readonly<Record<string, unknown>>;
  return { ...known, [step]: withValue(known[step], inner, text) };
};
