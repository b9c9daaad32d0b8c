import { expect, it } from 'vitest';
import { suiteTargets } from './suiteTargets.ts';

const platform = { platformId: 'p', name: 'p', kind: 'resource', appKey: 'k', hosts: [] } as const;
const credentials = { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(16) };
const at = (hosts: readonly string[], ...urls: readonly string[]) =>
  suiteTargets({
    ...platform,
    hosts,
    interfaces: { urls: Object.fromEntries(urls.map((url, nth) => [String(nth), url])), credentials },
  });

it.each([
  [
    'of a host as it is called by its interfaces',
    ['127.0.0.1'],
    ['http://127.0.0.1:8080/api/users'],
    'http://127.0.0.1:8080/',
  ],
  [
    'of a host, and not where only interfaces are',
    ['edu.example'],
    ['https://api.example/users'],
    'https://edu.example/',
  ],
  [
    'of interfaces, where there is no host',
    [],
    ['https://api.example/users', 'https://api.example/x'],
    'https://api.example/',
  ],
  ['of no half of the Internet', ['*.edu.example'], ['https://www.edu.example/users'], 'https://www.edu.example/'],
] as const)('the first address is that %s', (_, hosts, urls, first) => {
  const [best, ...others] = at(hosts, ...urls);
  expect(best).toBe(first);
  expect(others).not.toContain(first);
});

it('says nothing of what is no address', () => {
  expect(at([], 'nonsense', 'mailto:a@b.example')).toEqual([]);
});
