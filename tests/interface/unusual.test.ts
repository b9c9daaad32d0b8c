import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import { examineInterfaces } from './examineInterfaces.ts';
import { openGateway } from './openGateway.ts';
import type { Passing } from './openGateway.ts';

type Column = Record<string, unknown>;

/** Changes every record that an answer holds, on a page or alone. */
const records =
  (part: string, change: (record: Column) => Column) =>
  (passing: Passing): void => {
    if (!passing.path.includes(part) || passing.status !== 200 || passing.body.length === 0) return;
    const body = JSON.parse(passing.body.toString()) as Column & { records?: Column[] };
    passing.body = Buffer.from(
      JSON.stringify(body.records === undefined ? change(body) : { ...body, records: body.records.map(change) }),
    );
  };
const topParent = (value: (column: Column) => unknown) =>
  records('/site-columns', (column) => ({ ...column, parentColumnId: column['parentColumnId'] ?? value(column) }));

// What the text leaves free, and real platforms do: no violation of anything.
it.concurrent.each<[string, (passing: Passing) => void, InterfaceOverrides?]>([
  ['the parent of top columns is "0"', topParent(() => '0')],
  ['the parent of top columns is "-1"', topParent(() => '-1')],
  ['top columns are their own parents', topParent(({ columnId }) => columnId)],
  [
    'the soft-delete flag is 0 and 1, and declared so',
    records('', (record) =>
      'isDeleted' in record ? { ...record, isDeleted: record['isDeleted'] === true ? 1 : 0 } : record,
    ),
    { deletedValues: [1] },
  ],
  [
    'the soft-delete flag is N and Y, and declared so',
    records('', (record) =>
      'isDeleted' in record ? { ...record, isDeleted: record['isDeleted'] === true ? 'Y' : 'N' } : record,
    ),
    { deletedValues: ['Y'] },
  ],
  [
    'records carry more than anybody asked for',
    records('', (record) => ({ ...record, $art: 'x', remark: '备注', extra: { a: 1 } })),
  ],
  [
    'answers are compressed by deflate without its wrapping, as IIS does',
    (passing) => {
      passing.body = deflateRawSync(passing.body);
      passing.headers['content-encoding'] = 'deflate';
    },
  ],
  [
    'fields that hold nothing are left out',
    records('', (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))),
  ],
  [
    'times are written in UTC with microseconds, or with the offset of another continent',
    records('', (record) =>
      Object.fromEntries(
        Object.entries(record).map(([field, value]) => {
          if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return [field, value];
          const at = Date.parse(value);
          return field === 'updateTime'
            ? [field, new Date(at - 5 * 3_600_000).toISOString().replace('Z', '-05:00')]
            : [field, new Date(at).toISOString().replace('Z', '000Z')];
        }),
      ),
    ),
  ],
  [
    'refusals are compressed as well',
    (passing) => {
      if (passing.status < 400 || passing.body.length === 0) return;
      passing.body = gzipSync(passing.body);
      passing.headers['content-encoding'] = 'gzip';
    },
  ],
  [
    'JSON is laid out in lines, and all but ASCII is escaped',
    (passing) => {
      if (!/json/.test(passing.headers['content-type'] ?? '') || passing.body.length === 0) return;
      passing.body = Buffer.from(
        JSON.stringify(JSON.parse(passing.body.toString()), null, 2).replaceAll(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      );
    },
  ],
  [
    'answers say when they were made, how often one may ask, and set a cookie',
    (passing) => {
      passing.headers['last-modified'] = 'Mon, 23 Nov 2026 00:00:00 GMT';
      passing.headers['etag'] = '"1"';
      passing.headers['x-ratelimit-remaining'] = '0';
      passing.headers['set-cookie'] = 'JSESSIONID=1; Path=/; HttpOnly';
    },
  ],
])('a platform where %s has no finding', async (_, change, overrides) => {
  const gateway = await openGateway(change);
  try {
    const results = await examineInterfaces({
      kind: 'resource',
      change: gateway.before,
      ...(overrides === undefined ? {} : { overrides }),
    });
    expect(
      results
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
        .map(({ id, verdict, detail, findings }) => ({ id, verdict, detail, findings })),
    ).toEqual([]);
  } finally {
    await gateway.close();
  }
});

it.concurrent('a flag of 1 that nobody declared is read as deleted, and is no boolean as the adopted format has it', async () => {
  const gateway = await openGateway(
    records('', (record) =>
      'isDeleted' in record ? { ...record, isDeleted: record['isDeleted'] === true ? 1 : 0 } : record,
    ),
  );
  try {
    const results = await examineInterfaces({ kind: 'resource', change: gateway.before });
    const found = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable');
    expect(found.map(({ id }) => id)).toEqual(['interface.records-follow-the-schema']);
  } finally {
    await gateway.close();
  }
});

it.concurrent('a column that only groups others may lack a link: that is no violation', async () => {
  const parents = new Set<unknown>();
  const gateway = await openGateway((passing) => {
    if (!passing.path.includes('/site-columns') || passing.status !== 200) return;
    const body = JSON.parse(passing.body.toString() || '{}') as { records?: Column[] };
    for (const { parentColumnId } of body.records ?? []) parents.add(parentColumnId);
    records('/site-columns', (column) => (parents.has(column['columnId']) ? { ...column, url: null } : column))(
      passing,
    );
  });
  try {
    const results = await examineInterfaces({ kind: 'resource', change: gateway.before });
    const complete = results.find(({ id }) => id === 'interface.site-structure-complete');
    expect([complete?.verdict, complete?.findings.map(({ code }) => code)]).toEqual([
      'warning',
      ['interface.grouping-column-without-link'],
    ]);
    expect(results.find(({ id }) => id === 'interface.site-tree-sound')?.verdict).toBe('passed');
  } finally {
    await gateway.close();
  }
});
