/** `#/news`, `#!/news`, `#!news`; not `#top`, which is a place on the page, nor `#/` and `#!`, which are where a router begins or an idle link leads. */
const route = /^#(?:!\/?|\/)[^/!]/;

/** The address by which a page is opened: a fragment belongs to it where it is the route of a view. `undefined`: no address of a page. */
export const pageAddress = (address: string, base?: string): URL | undefined => {
  const url = URL.parse(address, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  if (!route.test(url.hash)) url.hash = '';
  return url;
};
