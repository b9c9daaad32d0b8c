/** What `make` gives, made when it is first asked for. */
export const onFirstLook = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
