import { expect, it } from 'vitest';
import { sampleReport } from '../samples/sampleReport.ts';
import { renderSarif } from './renderSarif.ts';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly properties: object;
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
    }[];
  }[];
}

it('has a result per finding that failed or warned, each with its rule', () => {
  const { version, runs } = JSON.parse(renderSarif(sampleReport())) as Sarif;
  const [run] = runs;
  expect(version).toBe('2.1.0');
  expect(run?.results.map((result) => [result.ruleId, result.level])).toEqual([
    ['beacon.covers-every-column', 'error'],
    ['beacon.covers-every-column', 'error'],
    ['beacon.snippet-in-head', 'warning'],
    ['exchange.encrypted', 'error'],
  ]);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.properties).toMatchObject({
      basis: expect.any(String) as string,
      clauses: expect.any(Array) as string[],
    });
  }
});

it('suppresses what a waiver lets through, with its reason', () => {
  const { runs } = JSON.parse(renderSarif(sampleReport())) as Sarif;
  const waived = runs[0]?.results.find((result) => result.ruleId === 'exchange.encrypted');
  expect(waived?.suppressions?.[0]?.justification).toContain('专网部署');
});

it.each([
  [[], 'heyan.config.ts'],
  [['--config=./conformance/platform.ts'], 'conformance/platform.ts'],
  [['--config=/etc/passwd'], 'heyan.config.ts'],
  [['--config=../other/heyan.config.ts'], 'heyan.config.ts'],
  [['--config=一 个.ts'], encodeURI('一 个.ts')],
])('names a file of the repository, as code scanning takes it: %j', (flags, uri) => {
  const sample = sampleReport();
  const { runs } = JSON.parse(renderSarif({ ...sample, run: { ...sample.run, flags } })) as Sarif;
  for (const result of runs[0]?.results ?? []) {
    const [location] = result.locations;
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
    expect(location?.logicalLocations[0]?.fullyQualifiedName).toBeTruthy();
  }
});
