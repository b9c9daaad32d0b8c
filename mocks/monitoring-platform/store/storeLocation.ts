/** Where an operational store is: nowhere, for the time being; in a PostgreSQL server of its own in a directory; in a database by URL. */
export type StoreLocation =
  | { readonly type: 'memory' }
  | { readonly type: 'directory'; readonly directory: string; readonly keyFile: string }
  | { readonly type: 'server'; readonly url: string; readonly keyFile: string };
