import { expect, it } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { checkResults } from '../checkResults.ts';
import { examineSite, siteAppKey } from './examineSite.ts';

const { logHost } = referenceProfile().values.beacon;
const reporting = `<!doctype html><html><head><title>页</title><script>window.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','${siteAppKey}']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}];(function(d,j){j.async=true;j.id='beacon-aplus';j.src='https://d.alicdn.com/alilog/mlog/aplus/204458013.js';d.head.appendChild(j)})(document,document.createElement('script'))</script></head><body><button id="b">按</button></body></html>`;

/** In a browser these pages report nothing, or may: a string is no trusted address of a script. */
const policies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'trusted types': { 'content-security-policy': "require-trusted-types-for 'script'" },
  'a policy of tomorrow': { 'content-security-policy': 'a-directive-of-tomorrow x' },
};

it.each(Object.entries(policies))(
  'in jsdom, a page under %s earns and loses nothing: it says in which browser to look',
  { timeout: 300_000 },
  async (_, headers) => {
    const lines = await examineSite({
      answer: () => ({ headers, body: reporting }),
      checks: beaconChecks,
      document: () => ({ profile: { id: 'reference', version: '1' }, beacon: { selectors: { targetButton: '#b' } } }),
    });
    const results = checkResults(lines);
    expect(
      results.filter(({ verdict }) => ['passed', 'failed', 'warning', 'error'].includes(verdict)).map(({ id }) => id),
    ).toEqual([]);
    const told = results.filter(({ detail }) => detail?.en.includes('--browser=chromium'));
    expect(told.map(({ id }) => id)).toContain('beacon.covers-every-column');
    expect(told.every(({ detail }) => detail?.['zh-CN'].includes('--browser=chromium'))).toBe(true);
  },
);
