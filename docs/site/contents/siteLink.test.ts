import { expect, test } from 'vitest';
import { documents as all } from './documents.ts';
import { siteLink } from './siteLink.ts';

const documents = all();
const from = (source: string, language: 'zh-CN' | 'en') => (link: string) =>
  siteLink(link, source, language, documents);

test('documents are linked to as pages, in the language that is named', () => {
  const chinese = from('docs/ci/index.zh-CN.md', 'zh-CN');
  expect(chinese('github.zh-CN.md').href).toBe('/ci/github.md');
  expect(chinese('index.md').href).toBe('/en/ci/index.md');
  expect(chinese('../../README.zh-CN.md').href).toBe('/overview.md');
  expect(chinese('../integrate.zh-CN.md#7-声明').href).toBe('/integrate.md#7-声明');
  expect(chinese('#退出码').href).toBe('/ci/index.md#退出码');
});

test('of a document in one language there is a page in the reader’s half', () => {
  expect(from('README.md', 'en')('CONTRIBUTING.md').href).toBe('/en/contributing.md');
  expect(from('README.zh-CN.md', 'zh-CN')('CONTRIBUTING.md').href).toBe('/contributing.md');
  expect(from('README.zh-CN.md', 'zh-CN')('docs/decisions').href).toBe('/decisions/index.md');
});

test('files and folders of the repository come along', () => {
  const link = from('docs/integrate.md', 'en');
  const profile = 'spec/profiles/reference.json';
  expect(link(`../${profile}`)).toEqual({ href: `/files/${profile}`, comesAlong: profile });
  expect(link('../spec/ics/')).toEqual({ href: '/en/files/spec/ics/index.md', comesAlong: 'spec/ics' });
  expect(link('../LICENSE')).toEqual({ href: '/files/LICENSE.txt', comesAlong: 'LICENSE' });
});

test('a link that leads nowhere is refused, with where it stands', () => {
  expect(() => from('docs/integrate.md', 'en')('nowhere.md')).toThrow(
    'docs/integrate.md links to nowhere.md, but the repository has no docs/nowhere.md',
  );
});
