import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { OutputError } from '../../../reports/outputError.ts';
import { packageCopies } from './packageCopies.ts';

const root = mkdtempSync(join(tmpdir(), 'heyan-copies-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const source = join(root, 'a.heyan.zip');
let site: string;
beforeEach(() => {
  site = mkdtempSync(join(root, 'site-'));
  writeFileSync(source, 'first');
});

it('what is kept is published at once, as it was to be verified, with the time of its original and the mode of a new file', () => {
  chmodSync(source, 0o400);
  const copies = packageCopies(join(site, 'packages'));
  const verified = copies.keep(source, 'a.heyan.zip');
  expect(readdirSync(join(site, 'packages'))).toEqual(['a.heyan.zip.part']);
  expect(verified).toBe(join(site, 'packages/a.heyan.zip.part'));
  const { mtime } = statSync(source);
  rmSync(source);
  writeFileSync(source, 'changed while it was verified');
  copies.publish();
  const there = join(site, 'packages/a.heyan.zip');
  expect(readFileSync(there, 'utf8')).toBe('first');
  expect(statSync(there).mtime.getTime()).toBe(mtime.getTime());
  writeFileSync(join(site, 'new'), '');
  expect(statSync(there).mode).toBe(statSync(join(site, 'new')).mode);
});

it('what stands there already is left, and what is dropped leaves it as it was', () => {
  const copies = packageCopies(site);
  copies.keep(source, 'a.heyan.zip');
  copies.publish();
  const { ino } = statSync(join(site, 'a.heyan.zip'));
  expect(copies.keep(source, 'a.heyan.zip')).toBe(source);
  copies.publish();
  expect(statSync(join(site, 'a.heyan.zip')).ino).toBe(ino);
  writeFileSync(source, 'another');
  copies.keep(source, 'a.heyan.zip');
  copies.drop();
  copies.publish();
  expect(readdirSync(site)).toEqual(['a.heyan.zip']);
  expect(readFileSync(join(site, 'a.heyan.zip'), 'utf8')).toBe('first');
});

it('says where nothing can be written', () => {
  mkdirSync(join(site, 'packages'));
  mkdirSync(join(site, 'packages/a.heyan.zip.part'));
  const copies = packageCopies(join(site, 'packages'));
  expect(() => copies.keep(source, 'a.heyan.zip')).toThrow(OutputError);
  expect(() => copies.keep(join(root, 'missing'), 'b.heyan.zip')).toThrow(/ENOENT/);
  expect(() => copies.keep(join(root, 'missing'), 'b.heyan.zip')).not.toThrow(OutputError);
  expect(() => packageCopies(join(source, 'below')).publish()).toThrow(OutputError);
});
