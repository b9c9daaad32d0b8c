import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFiles } from './ownFiles.ts';
import { suiteIntegrity } from './suiteIntegrity.ts';

let root: string;
const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];
const write = (folder: string): void => {
  for (const room of rooms) {
    mkdirSync(join(folder, room), { recursive: true });
    writeFileSync(join(folder, room, 'a.js'), room);
  }
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heyan-integrity-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a package', () => {
  const look = () => suiteIntegrity(ownFiles(join(root, 'dist')), { root, folder: join(root, 'dist') });
  const publish = (): void => {
    write(join(root, 'dist'));
    writeFileSync(join(root, 'suite-files.json'), JSON.stringify(ownFiles(join(root, 'dist'))));
  };

  it('is what was published, until a file is changed, added or gone', () => {
    publish();
    const { hash } = look();
    expect(look()).toMatchObject({ origin: 'package', detail: '' });
    writeFileSync(join(root, 'dist/suites/a.js'), 'changed');
    expect(look()).toMatchObject({ origin: 'altered', detail: 'suites/a.js' });
    expect(look().hash).not.toBe(hash);
    publish();
    writeFileSync(join(root, 'dist/cli/b.js'), 'added');
    expect(look()).toMatchObject({ origin: 'altered', detail: 'cli/b.js' });
    rmSync(join(root, 'dist/cli/b.js'));
    rmSync(join(root, 'dist/spec/a.js'));
    expect(look()).toMatchObject({ origin: 'altered', detail: 'spec/a.js' });
  });

  it('without its list cannot be compared', () => {
    write(join(root, 'dist'));
    expect(look().origin).toBe('unknown');
  });
});

describe('a checkout', () => {
  const look = () => suiteIntegrity(ownFiles(root), { root, folder: root });
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid', ...words], {
      cwd: root,
      encoding: 'utf8',
    });

  it('is a commit, until something is changed or added', () => {
    write(root);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'all');
    expect(look()).toMatchObject({ origin: 'checkout', detail: git('rev-parse', 'HEAD').trim() });
    writeFileSync(join(root, 'mocks/a.js'), 'changed');
    writeFileSync(join(root, 'cli/new.js'), '');
    expect(look()).toMatchObject({ origin: 'altered', detail: 'mocks/a.js, cli/new.js' });
  });
});
