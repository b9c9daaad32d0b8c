import { describe, expect, it } from 'vitest';
import { testOrder } from '../../spec/certification/testOrder.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { certificateRefusals } from './certificateRefusals.ts';
import { identityRefusals } from './identityRefusals.ts';
import { surveillanceOutcome } from './surveillanceOutcome.ts';
import { sampleEquipment } from './report/sampleTestReport.ts';

const good = sampleVariants.conformant();
const attested = new Set(
  sampleReport(good)
    .requirements.filter(({ attestation }) => attestation !== undefined)
    .map(({ id }) => id),
);
const order = { ...testOrder, product: { ...testOrder.product, platformId: good.header.target.platformId } };
const uncompared = { ...sampleEquipment, clock: { server: null, offsetMs: null, uncertaintyMs: null } };
type Asked = Parameters<typeof certificateRefusals>[0];
const refusals = (records: readonly RunRecord[], change: Partial<Asked> = {}): readonly string[] =>
  certificateRefusals({
    order,
    runs: records.map((record) => sampleReport(record)),
    equipment: sampleEquipment,
    today: '2026-11-26',
    documented: attested,
    ...change,
  }).map(({ en }) => en);

describe('a certificate', () => {
  it('is issued where everything holds', () => {
    expect(attested.size).toBeGreaterThan(0);
    expect(refusals([good, good])).toEqual([]);
  });

  it.each([
    ['a level that is violated', [sampleVariants.brokenAtFull()], {}, /the level “Full” is nonconformant/],
    ['a level that is incomplete', [sampleVariants.halfBuilt()], {}, /is incomplete/],
    ['a waiver', [sampleVariants.waived()], {}, /there are waivers/],
    ['a selective run', [sampleVariants.selective()], {}, /only 7\.1\.1|was run \(--only\)/],
    ['a run that continues another', [sampleVariants.continued()], {}, /it continues the run sample-run-0/],
    ['a run that was cut off', [withoutFooter(good)], {}, /did not end/],
    ['no run', [], {}, /there is no run/],
    ['an attestation that has ended', [good], { today: '2028-01-01' }, /ended on 2027-09-30/],
    ['an attestation without its document', [good], { documented: new Set<string>() }, /is missing/],
    ['another platform', [good], { order: testOrder }, /the order says PT-resource-0001/],
    [
      'another kind',
      [good],
      { order: { ...order, product: { ...order.product, kind: 'service' as const } } },
      /of the kind resource, the order says service/,
    ],
    [
      'another address',
      [
        {
          ...good,
          header: {
            ...good.header,
            target: { ...good.header.target, origin: 'external' as const, url: 'https://other.example' },
          },
        },
      ],
      {},
      /https:\/\/other\.example was examined/,
    ],
    [
      'a statement that was ordered and not used',
      [good],
      { order: { ...order, ics: 'ics.json' } },
      /not examined by the conf/,
    ],
    [
      'a statement of another version',
      [
        {
          ...good,
          header: {
            ...good.header,
            declaration: {
              ...good.header.declaration,
              statement: { answeredBy: 'A', date: '2026-11-20', product: 'P', version: '1.4.1' },
            },
          },
        },
      ],
      {},
      /is of the version 1\.4\.1, the order says 1\.4\.2/,
    ],
    [
      'a deliberate fault',
      [{ ...good, header: { ...good.header, target: { ...good.header.target, faults: ['some-fault'] } } }],
      {},
      /committed some-fault/,
    ],
    ['an order issued before the examination', [good], { today: '2026-11-27' }, /before the examination on 2026-11-27/],
    [
      'an altered suite',
      [good],
      {
        equipment: {
          ...sampleEquipment,
          suite: { ...sampleEquipment.suite, origin: 'altered' as const, detail: 'suites/checks.ts' },
        },
      },
      /were altered: suites\/checks\.ts/,
    ],
    [
      'a suite that cannot be compared',
      [good],
      { equipment: { ...sampleEquipment, suite: { ...sampleEquipment.suite, origin: 'unknown' as const } } },
      /cannot be compared/,
    ],
    [
      'a clock that is off',
      [good],
      { equipment: { ...sampleEquipment, clock: { server: 't', offsetMs: -3_000, uncertaintyMs: 5 } } },
      /-3000 ms off t/,
    ],
    [
      'a clock that nobody compared',
      [good],
      { equipment: uncompared },
      /was compared with no time source: name a time server in HEYAN_TIME_SERVER/,
    ],
  ])('is refused for %s, with the reason', (_, records, change, words) => {
    expect(refusals(records, change).some((text) => words.test(text))).toBe(true);
  });

  it.each(['clock', ' Clock', '时钟'])('is issued by an uncompared clock where the order says why, as %j', (clause) => {
    const deviations = [{ clause, text: '检测网络与外界隔离，没有时间源。' }];
    expect(refusals([good], { equipment: uncompared, order: { ...order, deviations } })).toEqual([]);
    expect(
      refusals([good], { equipment: uncompared, order: { ...order, deviations: [{ clause: '7.2', text: '无关' }] } }),
    ).toHaveLength(1);
  });

  it('is refused for a check that differs from run to run, by its name', () => {
    const [first] = good.checks;
    if (first === undefined) throw new Error('Expected a check.');
    const other: RunRecord = {
      ...good,
      checks: good.checks.map((check) => (check === first ? { ...check, verdict: 'warning' } : check)),
    };
    expect(refusals([good, other])).toEqual([`the check ${first.id} is unstable: passed, warning`]);
  });

  it('is refused for runs of different platforms', () => {
    const other: RunRecord = {
      ...good,
      header: { ...good.header, target: { ...good.header.target, platformId: 'another' } },
    };
    expect(refusals([good, other])).toContain('the runs are not of the same platform and profile');
    const elsewhere: RunRecord = {
      ...good,
      header: { ...good.header, target: { ...good.header.target, fingerprint: '00'.repeat(32) } },
    };
    // The reference platform is started anew each time.
    expect(refusals([good, elsewhere])).toEqual([]);
  });
});

describe('a surveillance', () => {
  const outcome = (records: readonly RunRecord[], change: Partial<Asked> = {}) =>
    surveillanceOutcome({
      order,
      runs: records.map((record) => sampleReport(record)),
      today: '2026-11-26',
      documented: attested,
      ...change,
    });

  it.each([
    ['conformant', 'everything holds', [good, good], {}],
    ['nonconformant', 'one run of two violates something', [good, sampleVariants.brokenAtFull()], {}],
    ['nonconformant', 'a violation is waived', [sampleVariants.waived()], {}],
    ['incomplete', 'something could not be examined', [sampleVariants.halfBuilt()], {}],
    ['incomplete', 'an attestation has ended', [good], { today: '2028-01-01' }],
  ] as const)('is %s where %s', (expected, _reason, records, change) => {
    const said = outcome(records, change);
    expect(said.outcome).toBe(expected);
    expect(said.reasons.length > 0).toBe(expected !== 'conformant');
  });

  it('of another product, or not whole, has no record', () => {
    const asked = (records: readonly RunRecord[]) =>
      identityRefusals({ order, runs: records.map((one) => sampleReport(one)) });
    expect(asked([good, sampleVariants.brokenAtFull()])).toEqual([]);
    expect(asked([sampleVariants.selective()])).toHaveLength(1);
    expect(asked([withoutFooter(good)])).toHaveLength(1);
    expect(identityRefusals({ order: testOrder, runs: [sampleReport(good)] })).toHaveLength(1);
  });
});
