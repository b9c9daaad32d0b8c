/** The name of the package that a lock file has at a place: `@a/b` of `node_modules/c/node_modules/@a/b`. */
export const packageNameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);
