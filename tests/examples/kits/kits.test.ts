import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { testWhere } from '../../../fixtures/starting/testWhere.ts';
import type { Localized } from '../../../spec/localized.ts';
import { examineKit } from './examineKit.ts';
import { kitDatabase } from './kitDatabase.ts';
import { kitPrograms } from './kitPrograms.ts';

const examples = join(import.meta.dirname, '../../../examples');
const out = mkdtempSync(join(tmpdir(), 'heyan-kits-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const patient = { timeout: 300_000 };
const lacking = (what: string): Localized => ({ 'zh-CN': `本机没有 ${what}`, en: `${what} is not here` });

/** Nothing of what can be examined is open; what is left of a level are statements that a vendor makes, not a kit. */
const allHolds = {
  code: 0,
  open: [],
  levels: { core: 'incomplete', full: 'incomplete' },
  unanswered: ['attestation-missing', 'no-check'],
};

describe('a platform of each kind in a language of its vendor, examined as a stranger', () => {
  testWhere(kitPrograms.python === undefined ? lacking('python3 (psycopg2)') : undefined, 'Python', () => {
    test('resource platform: all three methods', patient, async () => {
      const database = await kitDatabase('resource');
      try {
        const examined = await examineKit(
          {
            program: kitPrograms.python ?? '',
            words: ['platform_kit.py'],
            directory: join(examples, 'python'),
            environment: database.environment,
          },
          join(out, 'python'),
          ['--gate=observed'],
        );
        expect(examined).toMatchObject(allHolds);
        expect(examined.passed).toBeGreaterThan(130);
      } finally {
        await database.close();
      }
    });
  });

  test('Node, service platform: all three methods', patient, async () => {
    const database = await kitDatabase('service');
    try {
      const examined = await examineKit(
        {
          program: process.execPath,
          words: ['platform.mjs'],
          directory: join(examples, 'node'),
          environment: database.environment,
        },
        join(out, 'node'),
        ['--gate=observed'],
      );
      expect(examined).toMatchObject(allHolds);
      expect(examined.passed).toBeGreaterThan(125);
    } finally {
      await database.close();
    }
  });

  const { java, bouncyCastle } = kitPrograms;
  testWhere(java === undefined ? lacking('JDK 17') : undefined, 'Java', () => {
    test('management platform, on the JDK alone: AES-256-GCM', patient, async () => {
      const kit = { program: java ?? '', words: ['Platform.java'], directory: join(examples, 'java') };
      const examined = await examineKit(kit, join(out, 'jdk'), ['--gate=observed', '--only=7.2']);
      expect(examined).toMatchObject({ code: 0, open: [] });
      expect(examined.passed).toBeGreaterThan(30);
    });

    testWhere(bouncyCastle === undefined ? lacking('bcprov.jar') : undefined, 'with Bouncy Castle', () => {
      test('management platform: beacons and interfaces', patient, async () => {
        const words = ['-cp', bouncyCastle ?? '', 'Platform.java'];
        const kit = { program: java ?? '', words, directory: join(examples, 'java') };
        const examined = await examineKit(kit, join(out, 'java'), ['--gate=observed']);
        // It chose no table exchange; what compares two ways of collection has one only.
        const compared = ['contribution-closed-loop', 'flows-agree-across-channels', 'stocks-agree-across-channels'];
        const lacks = 'Could not be examined: the platform does not offer a front database (exchange user).';
        expect(examined).toMatchObject({
          ...allHolds,
          open: compared.map((id) => `indicators.${id} inconclusive: ${lacks}`),
        });
        expect(examined.passed).toBeGreaterThan(90);
      });
    });
  });

  test.each([
    'python/platform_kit.py',
    'python/sealing.py',
    'node/platform.mjs',
    'node/sealing.mjs',
    'java/Platform.java',
  ])('%s can be read in one go', (file) => {
    expect(readFileSync(join(examples, file), 'utf8').split('\n').length).toBeLessThan(600);
  });
});
