import { afterAll, beforeAll, expect, it } from 'vitest';
import { computeIndicator } from '../../mocks/monitoring-platform/indicators/computeIndicator.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

const links: readonly (readonly [url: string, host: string, port?: string])[] = [
  ['https://www.edu.example/columns/1', 'www.edu.example'],
  ['http://localhost:8080/columns/1', 'localhost', '8080'],
  ['http://platform/columns', 'platform'],
  ['http://[::1]:8080/columns', '[::1]', '8080'],
  ['http://[2001:DB8:0:0:0:0:0:1]/', '[2001:db8::1]'],
  ['https://[2001:db8::0001]:443/', '[2001:db8::1]'],
  ['https://[not-an-address]/', '[not-an-address]'],
  ['http://127.0.0.1:8080', '127.0.0.1', '8080'],
  ['HTTPS://WWW.Edu.Example?x=1', 'www.edu.example'],
  ['https://WWW.EDU.EXAMPLE.:443', 'www.edu.example'],
  ['http://edu.example:443/', 'edu.example', '443'],
  ['http://edu.example:0080/', 'edu.example'],
  ['https://user:secret@edu.example/', 'edu.example'],
  ['https://user:p@ss@edu.example:8443#x', 'edu.example', '8443'],
  ['  https://edu.example/@elsewhere.example', 'edu.example'],
  ['//edu.example/columns', 'edu.example'],
  ['https:\\\\edu.example\\columns', 'edu.example'],
  ['https://智慧教育.中国/栏目', '智慧教育.中国'],
  ['https://ÄPFEL.example/', 'äpfel.example'],
  ['/columns/1', ''],
  ['#', ''],
];

let warehouse: Awaited<ReturnType<typeof openWarehouse>>;
beforeAll(async () => {
  warehouse = await openWarehouse();
  await warehouse.insert(
    'landed_site_column',
    links.map(([url], at) => ({ platform_id: `p${at}`, column_id: 'c', url, channel: 'interface' })),
  );
});
afterAll(() => warehouse.close());

it.each(links.map(([url, host, port], at) => ({ url, host, port, at })))(
  'the host of $url is "$host", its port "$port"',
  async ({ host, port, at }) => {
    const indicator = indicators.find(({ id }) => id === 't2-5-column-link');
    if (indicator === undefined) throw new Error('no such indicator');
    const { breakdown } = await computeIndicator(warehouse, referenceProfile(), indicator, 'interface', {
      platformId: `p${at}`,
      from: 0,
      to: 1,
      correlationId: '',
    });
    expect(breakdown.map(({ dimensions }) => dimensions)).toEqual(
      expect.arrayContaining([{ host }, ...(port === undefined ? [] : [{ host, port }])]),
    );
    expect(breakdown).toHaveLength(port === undefined ? 1 : 2);
  },
);
