import { expect, test } from 'vitest';
import { connectDatabase } from '../../../../fixtures/databases/connectDatabase.ts';
import { enginesToTest } from '../../../../fixtures/databases/servers/enginesToTest.ts';
import { openServer } from '../../../../fixtures/databases/servers/openServer.ts';
import { testOnEngines } from '../../../../fixtures/databases/servers/testOnEngines.ts';
import { sendsTimes } from './sendsTimes.ts';

testOnEngines(await enginesToTest(), 'the bytes of a time from %s', (type) => {
  test('are counted on where PostgreSQL shows them, and only as we read them', async () => {
    const server = await openServer(type);
    const client = await connectDatabase({ type, host: server.host, port: server.port, ...server.superuser });
    expect(await sendsTimes(client)).toBe(type === 'postgresql');
    if (type === 'postgresql') await client.query("SET bytea_output = 'escape'");
    expect(await sendsTimes(client)).toBe(false);
    await client.close();
    await server.close();
  });
});

test('a server that speaks the protocol and knows no such function is asked in the usual way', async () => {
  const query = (): Promise<never> => Promise.reject(new Error('function timestamptz_send does not exist'));
  expect(await sendsTimes({ type: 'postgresql', query })).toBe(false);
});
