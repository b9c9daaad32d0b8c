import type { Schemas } from '../../api/answers.ts';

const urlsOf = '/connection/interfaceUrls/';

/** Whether the ways of connecting and the data that were chosen make no use of a field (JSON pointer); what has a value is never hidden. */
export const isHidden = ({ connection, collection }: Schemas['ApplicationContent'], pointer: string): boolean => {
  const ways = connection?.ways ?? [];
  const urls: Readonly<Record<string, string>> = connection?.interfaceUrls ?? {};
  if (pointer === '/connection/hosts') return !ways.includes('beacon') && (connection?.hosts?.length ?? 0) === 0;
  if (pointer === '/connection/interfaceUrls') return !ways.includes('interface') && Object.keys(urls).length === 0;
  if (pointer === '/connection/frontDatabase')
    return !ways.includes('exchange') && connection?.frontDatabase === undefined;
  if (!pointer.startsWith(urlsOf)) return false;
  const entity = pointer.slice(urlsOf.length);
  const chosen: readonly string[] = collection?.entities ?? [];
  return !chosen.includes(entity) && !Object.hasOwn(urls, entity);
};
