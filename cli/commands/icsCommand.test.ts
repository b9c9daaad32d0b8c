import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Ics } from '../../spec/ics/ics.ts';
import { testSpawn } from '../running/testSpawn.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-ics-'));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(directory, { recursive: true, force: true });
});
const heyan = (...words: string[]) => testSpawn(words, { cwd: directory }).ended;
const patient = { timeout: 300_000 };

describe('heyan ics', () => {
  test('writes a form once; a person fills it in; check and show say what it declares', patient, async () => {
    expect(await heyan('ics', 'init', '--platform=service')).toMatchObject({ code: 0, stderr: '' });
    const file = join(directory, 'ics.json');
    const form = JSON.parse(readFileSync(file, 'utf8')) as Ics;
    expect(form.platform.kind).toBe('service');
    expect(await heyan('ics', 'init')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_FILE_EXISTS') as string,
    });
    expect(await heyan('ics', 'check', 'ics.json')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/HEYAN_ICS_INVALID[\s\S]*answeredBy: 尚未填写/) as string,
    });

    const filled: Ics = {
      ...form,
      platform: { id: 'p1', name: '某平台', kind: 'service', version: '3.1' },
      answeredBy: '李工',
      date: '2026-11-25',
      values: form.values.map((item) =>
        item.path === 'exchange.tables.change-log' ? { ...item, answer: 'own-value', value: 'ops_log' } : item,
      ),
    };
    writeFileSync(file, JSON.stringify(filled));
    const checked = await heyan('ics', 'check', 'ics.json');
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/李工 · 2026-11-25 · 产品版本 3\.1[\s\S]*change-log +自有取值 ops_log/);
    expect(checked.stdout).toMatch(/未答复，视为未声明[\s\S]*timeZone/);
    const shown = await heyan('ics', 'show', 'ics.json', '--lang=en');
    expect(shown.stdout).toMatch(/C {2}exchange\.tables\.change-log +own value ops_log \[exchange\]/);
    expect(shown.stdout.replaceAll(/某平台|李工/g, '')).not.toMatch(/\p{Script=Han}/u);
    const asData = JSON.parse((await heyan('ics', 'check', 'ics.json', '--json')).stdout) as {
      readonly unanswered: readonly string[];
      readonly declaration: { readonly values: object };
    };
    expect(asData.declaration.values).toEqual({
      'exchange.tables.change-log': { answer: 'own-value', value: 'ops_log' },
    });
    expect(asData.unanswered).toHaveLength(form.values.length + form.requirements.length - 1);
  });

  test('shows what a running platform declares', patient, async () => {
    const document = {
      version: 1,
      platformId: 'p2',
      name: '运行\u001b[2J中',
      kind: 'resource',
      profile: { id: 'reference', version: '1' },
      values: { 'beacon.codes.like': 'dianzan' },
    };
    const server = createServer((_, response) => void response.end(JSON.stringify(document)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { stdout, code } = await heyan('ics', 'show', `--target=${url}`, '--lang=en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/beacon\.codes\.like +own value dianzan[\s\S]*interfaces\.skewSeconds +follows 300/);
    expect(stdout).not.toContain('\u001b');
    expect(await heyan('ics', 'show', '--target=http://127.0.0.1:1')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_TARGET_UNREACHABLE') as string,
    });
  });

  test.each([
    [['ics'], 'HEYAN_ARGUMENT_MISSING', /init \| check FILE/],
    [['ics', 'chek', 'x'], 'HEYAN_ARGUMENT_MISSING', /did you mean check/],
    [['ics', 'check'], 'HEYAN_ARGUMENT_MISSING', /ics check FILE/],
    [['ics', 'show'], 'HEYAN_ARGUMENT_MISSING', /--target=URL/],
    [['ics', 'check', 'absent.json'], 'HEYAN_ICS_INVALID', /ENOENT/],
    [['ics', 'init', '--platform=all'], 'HEYAN_FLAG_VALUE', /resource \| service/],
    [['ics', 'init', '--out=no/such/place.json'], 'HEYAN_OUTPUT', /place\.json/],
  ] as const)('%j ends with %s', patient, async (words, code, text) => {
    const ended = await heyan(...words, '--lang=en');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`Error ${code}\n`);
    expect(ended.stderr).toMatch(text);
  });
});
