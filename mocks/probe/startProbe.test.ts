import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProbe } from './startProbe.ts';
import type { Probe } from './startProbe.ts';

let probe: Probe;
beforeAll(async () => {
  probe = await startProbe({
    platforms: [
      { platformId: 'p1', urls: [], hosts: ['www.edu.example'], addresses: ['192.0.2.10'] },
      { platformId: 'p2', urls: [], hosts: ['WWW.Two.Example.'], addresses: ['2001:0DB8:0:0:0:0:0:5'] },
    ],
  });
});
afterAll(() => probe.close());

let flow = 0;
const alert = (more: object): string =>
  JSON.stringify({
    timestamp: '2026-11-23T08:00:00.1+0800',
    flow_id: (flow += 1),
    event_type: 'alert',
    src_ip: '36.112.0.9',
    dest_ip: '198.51.100.1',
    alert: { action: 'allowed', signature_id: 1, signature: 's', category: 'Web Application Attack' },
    ...more,
  });
const list = async (query: string) => {
  const answer = await fetch(`${probe.url}/attacks?${query}`, { headers: { authorization: `Bearer ${probe.token}` } });
  return (await answer.json()) as {
    total: number;
    next: string;
    records: readonly { platformId: string; attackId: string }[];
  };
};

describe('startProbe', () => {
  it.each([
    ['p1', { http: { hostname: 'WWW.edu.example:8443' } }],
    ['p1', { tls: { sni: 'www.edu.example.' } }],
    ['p1', { dest_ip: '::ffff:192.0.2.10' }],
    ['p2', { dest_ip: '2001:0db8:0000:0000:0000:0000:0000:0005' }],
    ['p2', { http: { hostname: 'www.two.example' } }],
    ['p2', { dest_ip: '2001:db8::5', http: { hostname: 'made-up.example' } }],
  ])('gives traffic to %s: %j', async (platformId, more) => {
    const { next } = await list('after=&pageSize=1000');
    expect(probe.observe(alert(more))).toMatchObject({ attacks: 1, refused: {} });
    expect((await list(`after=${next}`)).records).toMatchObject([{ platformId }]);
  });

  it('takes files as they come: byte order mark, line ends of Windows, no end of the last line, long payloads', () => {
    const file = `\uFEFF${alert({})}\r\n${alert({ payload_printable: 'x'.repeat(200_000) })}\r\n\r\n\uFEFF${alert({})}`;
    expect(probe.observe(file)).toEqual({ attacks: 3, skipped: 0, noAttacks: {}, refused: {} });
  });

  it('gives what arrives, however long ago it happened, once and in every size of page', async () => {
    const { next } = await list('after=&pageSize=1000');
    const lines = ['2026-11-20', '2026-11-23', '2026-11-01'].map((day) => alert({ timestamp: `${day}T00:00:00Z` }));
    probe.observe(lines.join('\n'));
    probe.observe(lines.join('\n'));
    const gathered: string[] = [];
    for (let after = next; ;) {
      const page = await list(`after=${after}&pageSize=2`);
      gathered.push(...page.records.map(({ attackId }) => attackId));
      after = page.next;
      if (page.total === page.records.length) break;
    }
    expect(new Set(gathered).size).toBe(3);
    expect(gathered).toHaveLength(3);
  });

  it('gives everything to whoever read on at another process', async () => {
    expect((await list('after=another.7&pageSize=1000')).total).toBe((await list('after=&pageSize=1000')).total);
  });

  it.each(['after=1', 'after=a.b', `after=${'x'.repeat(300)}.1`, 'from=2026-02-30T00:00:00Z'])(
    'refuses %s',
    async (query) => {
      expect(await list(query)).toMatchObject({ error: { code: 'query-invalid' } });
    },
  );
});
