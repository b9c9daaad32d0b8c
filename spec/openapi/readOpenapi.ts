import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

/** An OpenAPI file of ours with every reference, also to other files, replaced by what it refers to. None of them is circular. */
export const readOpenapi = (name: string): Node => {
  const files = new Map<string, unknown>();
  const read = (url: URL): unknown => {
    const known = files.get(url.href);
    if (known !== undefined) return known;
    const text = readFileSync(url, 'utf8');
    const value: unknown = url.pathname.endsWith('.json') ? JSON.parse(text) : parse(text);
    files.set(url.href, value);
    return value;
  };
  const at = (root: unknown, fragment: string): unknown =>
    fragment
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (node, key) => (isNode(node) ? node[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined),
        root,
      );
  const resolve = (value: unknown, url: URL): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, url));
    if (!isNode(value)) return value;
    const reference = value['$ref'];
    if (typeof reference === 'string') {
      const target = new URL(reference, url);
      const fragment = target.hash.slice(1);
      target.hash = '';
      return resolve(at(read(target), fragment), target);
    }
    // An id inside would be taken for a second schema of that name.
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) =>
        key === '$id' || key === '$schema' ? [] : [[key, resolve(item, url)]],
      ),
    );
  };
  const url = new URL(`./${name}`, import.meta.url);
  return resolve(read(url), url) as Node;
};
