import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { OutputError } from '../../../reports/outputError.ts';
import { packageCopies } from './packageCopies.ts';

const root = mkdtempSync(join(tmpdir(), 'heyan-copies-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const source = join(root, 'a.heyan.zip');
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
let site: string;
beforeEach(() => {
  site = mkdtempSync(join(root, 'site-'));
  writeFileSync(source, 'first');
});

it('what is kept is published at once, as it was verified, with the time of its original', () => {
  const copies = packageCopies(join(site, 'packages'));
  copies.keep(source, 'a.heyan.zip', text('verified'));
  expect(readdirSync(join(site, 'packages'))).toEqual(['a.heyan.zip.part']);
  copies.publish();
  const there = join(site, 'packages/a.heyan.zip');
  expect(readFileSync(there, 'utf8')).toBe('verified');
  expect(statSync(there).mtime.getTime()).toBe(statSync(source).mtime.getTime());
});

it('what stands there already is left, and what is dropped leaves it as it was', () => {
  const copies = packageCopies(site);
  copies.keep(source, 'a.heyan.zip', text('first'));
  copies.publish();
  const { ino } = statSync(join(site, 'a.heyan.zip'));
  copies.keep(source, 'a.heyan.zip', text('first'));
  copies.publish();
  expect(statSync(join(site, 'a.heyan.zip')).ino).toBe(ino);
  writeFileSync(source, 'another');
  copies.keep(source, 'a.heyan.zip', text('another'));
  copies.drop();
  copies.publish();
  expect(readdirSync(site)).toEqual(['a.heyan.zip']);
  expect(readFileSync(join(site, 'a.heyan.zip'), 'utf8')).toBe('first');
});

it('says where nothing can be written', () => {
  mkdirSync(join(site, 'packages'));
  mkdirSync(join(site, 'packages/a.heyan.zip.part'));
  const copies = packageCopies(join(site, 'packages'));
  expect(() => copies.keep(source, 'a.heyan.zip', text('x'))).toThrow(OutputError);
  expect(() => packageCopies(join(source, 'below')).publish()).toThrow(OutputError);
});
