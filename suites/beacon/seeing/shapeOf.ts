/** A segment that names one of many: it has digits, or is long. */
const one = (segment: string): string => (/\d/.test(segment) || segment.length > 24 ? '*' : segment);

/** Pages of one kind have addresses of one shape: `/resources/r-0001?page=2` and `/resources/r-0002?page=9`, `#/news/1` and `#/news/2`. */
export const shapeOf = (address: string): string => {
  const { pathname, searchParams, hash } = new URL(address);
  const names = [...new Set(searchParams.keys())].toSorted().join('&');
  const path = (text: string): string => text.split('/').map(one).join('/');
  return `${path(pathname)}${names === '' ? '' : `?${names}`}${path(hash.replace(/\?.*$/, ''))}`;
};
