import type { Scope } from '../accounts/contract/apiToken.ts';

/** The scope that an API token needs for a route; undefined: no API token gets there (accounts, sessions, tokens). */
export const scopeFor = (method: string, url: string): Scope | undefined => {
  const act = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const [, first = ''] = url.split('/');
  if (first === 'audit') return act === 'read' ? 'audit:read' : undefined;
  if (first === 'runs') return act === 'write' ? 'runs:write' : undefined;
  if (first === 'applications') return `applications:${act}`;
  if (['session', 'tokens', 'accounts', 'sign-ups'].includes(first)) return undefined;
  return `platforms:${act}`;
};
