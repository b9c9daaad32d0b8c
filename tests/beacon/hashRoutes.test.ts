import { expect, it } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { coversEveryColumn } from '../../suites/beacon/visits/coversEveryColumn.ts';
import { checkResults } from '../checkResults.ts';
import { examineSite, siteAppKey } from './examineSite.ts';

const { logHost } = referenceProfile().values.beacon;
const code = `(function(w,d){w.aplus_queue=[{action:'aplus.setMetaInfo',arguments:['appKey','${siteAppKey}']},{action:'aplus.setMetaInfo',arguments:['aplus-rhost-v','${logHost}']}];var j=d.createElement('script');j.id='beacon-aplus';j.src='https://d.alicdn.com/alilog/mlog/aplus/204458013.js';d.head.appendChild(j)})(window,document)`;
/** One document, of which the fragment says what is seen; `quiet` is the route on which it does not report. */
const site = (quiet: string): string =>
  `<!doctype html><html><head><title>页</title><script>if(location.hash!=='${quiet}'){${code}}</script></head><body><a href="#/news">新闻</a><a href="#!/courses">课程</a><a href="#top">顶部</a></body></html>`;

/** Of the addresses that the check opened, what it says. */
const examined = async (quiet: string): Promise<{ readonly verdict: string; readonly told: string }> => {
  const lines = await examineSite({
    answer: () => ({ body: site(quiet) }),
    checks: [coversEveryColumn],
    reportSeconds: 1,
  });
  const [result] = checkResults(lines);
  return { verdict: result?.verdict ?? '', told: JSON.stringify(result) };
};

it('views behind a hash are pages of their own, and each is opened', async () => {
  // Without the site structure it is not known which pages there are.
  const { verdict, told } = await examined('#/none');
  expect(verdict).toBe('inconclusive');
  expect(told).toContain('由首页起可达的 3 个页面均上报');
}, 60_000);

it('a view behind a hash that does not report is found', async () => {
  const { verdict, told } = await examined('#!/courses');
  expect(verdict).toBe('failed');
  expect(told).toContain('#!/courses');
}, 60_000);
