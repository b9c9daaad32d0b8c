import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';

/** As table 2 row 5 finds the host of a link. */
const expression = /lower\(extract\(assumeNotNull\(url\), '.+'\)\)/
  .exec(readFileSync(new URL('../../spec/indicators/t2-5-column-link.sql', import.meta.url), 'utf8'))?.[0]
  .replace('url', '{url:String}');

let warehouse: Awaited<ReturnType<typeof openWarehouse>>;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

it.each([
  ['https://www.edu.example/columns/1', 'www.edu.example'],
  ['http://localhost:8080/columns/1', 'localhost'],
  ['http://platform/columns', 'platform'],
  ['http://[::1]:8080/columns', '[::1]'],
  ['http://127.0.0.1:8080', '127.0.0.1'],
  ['HTTPS://WWW.Edu.Example?x=1', 'www.edu.example'],
  ['https://user:secret@edu.example/', 'edu.example'],
  ['/columns/1', ''],
])('the host of %s is "%s"', async (url, host) => {
  expect(await warehouse.query(`SELECT ${expression} AS host`, { url })).toEqual([{ host }]);
});
