import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { expect, it } from 'vitest';
import { connectDatabase } from '../../fixtures/databases/connectDatabase.ts';
import { enginesToTest } from '../../fixtures/databases/servers/enginesToTest.ts';
import { openServer } from '../../fixtures/databases/servers/openServer.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';
import { dialects } from '../../spec/front-database/dialects.ts';

/** Texts of what ends, escapes or hides something in one dialect or another. No server takes a NUL, none half a surrogate pair. */
const text = array(
  oneof(
    string({ unit: 'grapheme', maxLength: 4 }),
    constantFrom(
      "'",
      '"',
      '`',
      '\\',
      "\\'",
      "''",
      '--',
      '/*',
      '*/',
      ';',
      '\n',
      '\r',
      '\u001A',
      '$$',
      '%',
      '_',
      '?',
      '$1',
      '\u{1F600}',
      '縗',
    ),
  ),
  { minLength: 1, maxLength: 8 },
).map((parts) => parts.join('').replaceAll('\0', '').toWellFormed());

testOnEngines(await enginesToTest(), 'text in statements of %s', (type) => {
  it('is what it was, as a literal and as a name', { timeout: 300_000 }, async () => {
    const { quote, literal } = dialects[type];
    const server = await openServer(type);
    const { host, port, superuser } = server;
    const client = await connectDatabase({ type, host, port, ...superuser });
    try {
      await assert(
        asyncProperty(array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
          const list = texts.map((one, at) => `${literal(one)} AS ${quote(`c${at}`)}`).join(', ');
          const { rows } = await client.query<Record<string, string>>(`SELECT ${list}`);
          expect(texts.map((_one, at) => rows[0]?.[`c${at}`])).toEqual(texts);
          // MySQL takes blanks off the ends of an alias and has names of the basic plane alone; PostgreSQL cuts them at 63 bytes.
          const name = `n${(texts[0] ?? '').replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '').slice(0, 12)}.`;
          const named = await client.query<Record<string, number>>(`SELECT 1 AS ${quote(name)}`);
          expect(Object.keys(named.rows[0] ?? {})).toEqual([name]);
        }),
        { numRuns: 50 },
      );
    } finally {
      await client.close();
      await server.close();
    }
  });
});
