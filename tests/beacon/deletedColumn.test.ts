import { expect, it } from 'vitest';
import { coversEveryColumn } from '../../suites/beacon/visits/coversEveryColumn.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';
import { openGateway } from '../interface/openGateway.ts';

type Column = Record<string, unknown>;

// A flag that nobody would read so by himself.
const flagged = (record: Column): Column => ({ ...record, isDeleted: record['isDeleted'] === true ? 'weg' : 'da' });

it('a column that was deleted, by a flag that is declared, need have no page any more', async () => {
  let origin = '';
  const gateway = await openGateway((passing) => {
    if (!passing.path.endsWith('/site-columns') || passing.status !== 200 || passing.body.length === 0) return;
    const body = JSON.parse(passing.body.toString()) as { total: number; records: Column[] };
    const [first] = body.records;
    const gone = { ...first, columnId: 'gone', name: '旧栏目', url: `${origin}/no-longer-here`, isDeleted: true };
    passing.body = Buffer.from(
      JSON.stringify({ ...body, total: body.total + 1, records: [...body.records, gone].map(flagged) }),
    );
  });
  try {
    const [result] = checkResults(
      await examine({
        kind: 'service',
        overrides: { deletedValues: ['weg'] },
        change: (target) => {
          origin = target.url;
          return gateway.before(target);
        },
        checks: [coversEveryColumn],
      }),
    );
    expect(result).toMatchObject({ verdict: 'passed' });
  } finally {
    await gateway.close();
  }
});
