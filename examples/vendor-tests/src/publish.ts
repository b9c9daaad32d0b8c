import { seal } from './headerParameters.ts';
import type { Keys } from './headerParameters.ts';

/** Where the authority's monitoring platform is, and the keys that it issued to us. */
export interface Authority {
  readonly url: string;
  readonly credentials: Keys;
}

const call = async (
  authority: Authority,
  method: string,
  path: string,
  scope: string,
  content?: unknown,
): Promise<unknown> => {
  const url = new URL(path, authority.url);
  const body = content === undefined ? undefined : JSON.stringify(content);
  const headers = seal(
    { method, path: url.pathname, query: url.search.slice(1), ...(body === undefined ? {} : { body }) },
    authority.credentials,
    scope,
  );
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  const answer = (await response.json()) as unknown;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

const interfaces = [
  {
    entity: 'site-column',
    path: '/api/v1/site-columns',
    name: '网站结构查询',
    fields: {
      columnId: '栏目标识',
      level: '栏目层级',
      name: '栏目名称',
      parentColumnId: '上级栏目标识',
      url: '栏目链接',
    },
  },
  { entity: 'user', path: '/api/v1/users', name: '用户信息查询', fields: { userId: '用户标识', type: '用户类型' } },
];

/** Draws up our catalogue at the authority, mounts our interfaces and publishes them (7.2.6). */
export const publish = async (ourUrl: string, authority: Authority): Promise<void> => {
  for (const { entity, path, name, fields } of interfaces) {
    const entry = `/catalogue/entries/${entity}`;
    await call(authority, 'PUT', entry, 'catalogue', {
      url: `${ourUrl}${path}`,
      name: { 'zh-CN': name },
      description: { 'zh-CN': name },
      dataItems: Object.entries(fields).map(([field, title]) => ({ field, name: { 'zh-CN': title } })),
    });
    await call(authority, 'POST', `${entry}/mount`, 'catalogue');
    await call(authority, 'POST', `${entry}/publish`, 'catalogue');
  }
};

/** How many users of ours the authority has collected, by its own query interface (7.2.7). */
export const collectedUsers = async (authority: Authority): Promise<number> => {
  const { subscriptions } = (await call(authority, 'POST', '/catalogue/subscriptions', 'catalogue', {
    entities: ['user'],
  })) as { readonly subscriptions: readonly { readonly url: string }[] };
  const address = new URL(subscriptions[0]?.url ?? '');
  const { total } = (await call(authority, 'GET', address.pathname, 'user')) as { readonly total: number };
  return total;
};
