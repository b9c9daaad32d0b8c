import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadTargetConfig } from '../loadTargetConfig.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-config-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const said = async (name: string, lines: readonly string[]): Promise<string> => {
  writeFileSync(join(directory, name), lines.join('\n'));
  const error = await loadTargetConfig(name, directory).then(
    () => new Error('It was accepted.'),
    (reason: Error) => reason,
  );
  return error.message;
};

describe('what is wrong with a configuration is said with its line', () => {
  test.each([
    ['position-told.json', ['{', '  "url": "x"', '  "kind": "resource"', '}'], 3],
    ['wrong-token.json', ['{', '  "url": "x",', '', '  "kind": ]', '}'], 4],
    ['other-quotes.json', ['{', '  "url": "x",', "  'kind': 1", '}'], 3],
    ['ends-early.json', ['{', '  "url": "x",', '  "kind": "resource"'], 3],
    ['broken.js', ['export default {', '  url: "x",', '  kind: foo.bar', '};'], 3],
    ['misspelt.json', ['{', '  "url": "https://x",', '  "interfaces": {', '    "url": {}', '  }', '}'], 4],
    ['wrong.json', ['{', '  "url": "https://x",', '  "kind": "ressource"', '}'], 3],
    ['deep.json', ['{ "attestations": [', '  {},', '  { "requirement": 1 }', ' ] }'], 3],
    [
      'misspelt.js',
      ['export default {', "  url: 'https://x', // kind: no", '  // knd: 1', "  knd: 'resource',", '};'],
      4,
    ],
    ['within.js', ['export default {', "  kind: 'service',", '  frontDatabase: {', '    type: "oracle" },', '};'], 4],
  ] as const)('%s', async (name, lines, line) => {
    expect(await said(name, lines)).toContain(`(line ${line})`);
  });

  test('of a part that is missing, the line of what lacks it', async () => {
    const lines = ['{', '  "kind": "service",', '  "interfaces": { "credentials":', '    { "appKey": "k" } }', '}'];
    expect(await said('lacking.json', lines)).toMatch(/encryptionKey is missing \(line 4\)/);
  });
});
