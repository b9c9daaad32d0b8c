import { expect, it } from 'vitest';
import { HttpError } from '../http/httpError.ts';
import { withHostNames } from './withHostNames.ts';

const platform = (hosts: readonly string[]) =>
  ({ platformId: 'p', name: '一', kind: 'resource', appKey: 'k', hosts }) as const;

it('has each host once, in one spelling', () => {
  expect(withHostNames(platform(['A.example', 'https://a.example:8443/', '教育.中国'])).hosts).toEqual([
    'a.example',
    'xn--wcvs22d.xn--fiqs8s',
  ]);
  expect(withHostNames(platform(['*.Edu.Example', '*.教育.中国:8443'])).hosts).toEqual([
    '*.edu.example',
    '*.xn--wcvs22d.xn--fiqs8s',
  ]);
  expect(withHostNames(platform([])).hosts).toEqual([]);
});

it.each(['', '*', '*.', 'www.*.example', '**.a.example', '*.[::1]', '*.36.112.0.1', 'a b.example', 'ftp://a.example'])(
  'refuses %j',
  (text) => {
    expect(() => withHostNames(platform(['a.example', text]))).toThrow(HttpError);
  },
);
