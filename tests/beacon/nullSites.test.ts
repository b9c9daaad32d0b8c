import { expect, it } from 'vitest';
import { requirements } from '../../spec/requirements/requirements.ts';
import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import { indicatorChecks } from '../../suites/indicators/indicatorChecks.ts';
import { checkResults } from '../checkResults.ts';
import { examineSite } from './examineSite.ts';
import type { SiteAnswer } from './examineSite.ts';

const page = (head: string, body = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const elements =
  '<nav id="n"><a href="/two">二</a></nav><button id="b">按</button><video id="v"></video><form action="/two"><button id="s">交</button></form>';
const loader = (src: string): string =>
  `<script>(function(w,d,s,q){w[q]=w[q]||[];var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.id='beacon-aplus';j.src='${src}';f.parentNode.insertBefore(j,f);})(window,document,'script','aplus_queue');</script>`;

/** Sites that answer and do nothing of what the draft asks. */
const sites: Readonly<Record<string, (path: string) => SiteAnswer>> = {
  'an empty answer': () => ({ body: '' }),
  'an empty page': () => ({ body: page('') }),
  '404 everywhere': () => ({ status: 404, body: page('') }),
  '401 everywhere': () => ({ status: 401, body: page('') }),
  '418 everywhere': () => ({ status: 418, body: page('') }),
  '500 everywhere': () => ({ status: 500, body: page('') }),
  'an echo': (path) => ({ body: page('', path) }),
  'pages without the code': () => ({ body: page('<title>页</title>', elements) }),
  'a loader that loads nothing': (path) =>
    path.endsWith('.js') ? { status: 404 } : { body: page(loader('/sdk.js'), elements) },
  'a script that does nothing': (path) =>
    path.endsWith('.js')
      ? { headers: { 'content-type': 'text/javascript' }, body: 'window.aplus={getMetaInfo:function(){}}' }
      : { body: page(loader('/sdk.js'), elements) },
  'a policy that blocks everything': () => ({
    headers: { 'content-security-policy': "default-src 'self'" },
    body: page(loader('https://d.alicdn.com/alilog/mlog/aplus/204458013.js'), elements),
  }),
};

const binding = new Set(requirements.filter(({ obligation }) => obligation === 'shall').map(({ id }) => id));

it.concurrent.each(Object.entries(sites))(
  '%s earns nothing by silence',
  async (_, answer) => {
    const lines = await examineSite({
      answer,
      checks: [...beaconChecks, ...indicatorChecks],
      document: (origin) => ({
        profile: { id: 'reference', version: '1' },
        beacon: {
          selectors: {
            targetButton: '#b',
            navigation: '#n',
            player: '#v',
            like: '#b',
            submit: '#s',
            spaRoute: '#b',
          },
          pages: { login: `${origin}/` },
        },
      }),
    });
    const results = checkResults(lines);
    expect(results.filter(({ verdict }) => verdict === 'error').map(({ id, detail }) => [id, detail])).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)).toEqual([]);
    // Who hands over to another check names it, and that one has found it.
    const failed = new Set(results.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id));
    for (const { id, reason, detail } of results.filter((one) => one.reason === 'blocked')) {
      const named = detail?.en.match(/\b(?:beacon|interface|exchange)\.[a-z-]+/g) ?? [];
      expect({ id, reason, found: named.filter((one) => failed.has(one)) }).toEqual({ id, reason, found: named });
      expect(named).not.toEqual([]);
    }
    expect(
      lines.flatMap((line) =>
        line.type === 'requirement' && binding.has(line.id) && line.standing === 'held' ? [line.id] : [],
      ),
    ).toEqual([]);
  },
  600_000,
);
