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
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

it('has a result per finding that failed or warned, each with its rule and an address', () => {
  const { version, runs } = JSON.parse(renderSarif(sampleReport())) as Sarif;
  const [run] = runs;
  expect(version).toBe('2.1.0');
  expect(run?.results.map((result) => [result.ruleId, result.level])).toEqual([
    ['beacon.covers-every-column', 'error'],
    ['beacon.covers-every-column', 'error'],
    ['beacon.snippet-in-head', 'warning'],
  ]);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^http:\/\/127\.0\.0\.1:4000\//);
  }
});
