/**
 * The path of a platform's address that finding its document leaves unused: the document has its place at the root of the host (RFC 8615).
 * undefined: there is none, or it is that of the document itself.
 */
export const droppedPath = (address: string, documentPath: string): string | undefined => {
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === documentPath || !documentPath.startsWith('/') ? undefined : pathname;
};
