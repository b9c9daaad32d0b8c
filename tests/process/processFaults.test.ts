import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processFaults } from '../../mocks/access-platform/faults/process.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { ControlError } from '../../suites/target/controlError.ts';
import { examineProcess } from './examineProcess.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse?.close());

describe('the way from an interface to one that others use', () => {
  it.each(platformKinds)('is passed by a correct %s platform', async (kind) => {
    const results = await examineProcess({ warehouse, kind });
    expect(results.map(({ id, verdict, detail, findings }) => ({ id, verdict, detail, findings }))).toEqual(
      [
        'interface.calls-the-authority',
        'interface.catalogue-compiled',
        'interface.catalogue-mounted',
        'interface.catalogue-published',
        'interface.joint-debugging-succeeds',
        'interface.subscription-gives-the-data',
      ].map((id) => ({ id, verdict: 'passed', detail: undefined, findings: [] })),
    );
  });

  it.each(processFaults)('with $id is noticed by its checks alone', async (fault) => {
    const results = await examineProcess({ warehouse, kind: 'resource', faults: [fault.id] });
    const noticed = results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'inconclusive');
    expect(noticed.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      fault.caughtBy.map((id) => ({ id, verdict: 'failed' })),
    );
    expect(noticed.flatMap(({ verifies }) => verifies)).toEqual(fault.violates);
  });
});

it('says for what the catalogue refused an interface', async () => {
  const results = await examineProcess({
    warehouse,
    kind: 'resource',
    change: (target) => ({
      ...target,
      interfaces: target.interfaces && {
        ...target.interfaces,
        urls: Object.fromEntries(
          Object.entries(target.interfaces.urls).map(([name, url]) => [name, url.replace('127.0.0.1', 'localhost')]),
        ),
      },
    }),
  });
  const [first] = results.find(({ id }) => id === 'interface.catalogue-compiled')?.findings ?? [];
  expect([first?.actual, first?.message.en]).toEqual([
    'address-foreign',
    expect.stringMatching(/: the catalogue refused it \(address-foreign http:\/\/127\.0\.0\.1:\d+\/.+\)\.$/),
  ]);
});

describe('never stricter than the text', () => {
  // What the checks of the interfaces judge is not judged a second time here; these faults change what a right call gets.
  it.each([
    'interface-users-missing',
    'interface-users-only-post',
    'interface-refuses-right-requests',
    'interface-users-with-local-times',
    'interface-resource-users-without-type',
    'interface-site-columns-of-another-domain',
  ])('%s is left to the checks of the interfaces', async (id) => {
    const results = await examineProcess({ warehouse, kind: 'resource', faults: [id] });
    expect(results.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'inconclusive')).toEqual([]);
  });

  it('without control nothing is published, and joint debugging uses the declared interfaces', async () => {
    const results = await examineProcess({
      warehouse,
      kind: 'resource',
      change: (target) => ({ ...target, control: undefined }),
    });
    expect(results.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
      'control-missing',
      'control-missing',
      'control-missing',
      'control-missing',
      'passed',
      'control-missing',
    ]);
  });

  it('a control without these actions leaves them inconclusive', async () => {
    const refuse = async (): Promise<never> => {
      throw new ControlError({ 'zh-CN': '没有这个动作', en: 'no such action' });
    };
    const results = await examineProcess({
      warehouse,
      kind: 'resource',
      change: (target) =>
        target.control === undefined
          ? target
          : { ...target, control: { ...target.control, publish: refuse, callAuthority: refuse } },
    });
    expect(results.map(({ verdict, reason }) => reason ?? verdict)).toEqual([
      'control-failed',
      'control-failed',
      'control-failed',
      'control-failed',
      'passed',
      'control-failed',
    ]);
  });
});
