import { describe, expect, it } from 'vitest';
import { readEve } from './readEve.ts';

const context = {
  platformOf: (host: string | undefined) => (host === 'other.example' ? undefined : 'p1'),
  ownAddresses: new Set(['10.0.0.5']),
  region: (address: string) => ({ country: address.startsWith('202') ? '中国' : '', province: '北京', city: '' }),
};
const event = {
  timestamp: '2026-11-23T08:00:00.123456+0800',
  flow_id: 7,
  event_type: 'alert',
  src_ip: '202.106.0.20',
  dest_ip: '10.0.0.5',
  http: { hostname: 'a.example' },
  alert: { action: 'allowed', signature_id: 2010935, signature: 's', category: 'Detection of a Network Scan' },
};
const read = (change: object) => readEve(JSON.stringify({ ...event, ...change }), context);
const alert = (change: object) => read({ alert: { ...event.alert, ...change } });

describe('readEve', () => {
  it('reads an alert', () => {
    expect(read({})).toEqual({
      attack: {
        platformId: 'p1',
        attackId: expect.stringMatching(/^7-2010935-1795392000123456-[0-9a-f]{12}$/) as unknown,
        occurredTime: '2026-11-23T00:00:00.123Z',
        category: 'NASCAN',
        result: 'attempt',
        sourceIp: '202.106.0.20',
        sourceCountry: '中国',
        sourceProvince: '北京',
        createTime: '2026-11-23T00:00:00.123Z',
      },
    });
  });

  it('takes the other end for the attacker when the alert is on an answer', () => {
    expect(read({ src_ip: '10.0.0.5', dest_ip: '203.0.113.9' })).toMatchObject({
      attack: { sourceIp: '203.0.113.9', sourceCountry: null },
    });
  });

  it.each([
    ['Web Application Attack', 'allowed', 'NAEXPLOIT', 'attempt'],
    ['Attempted Denial of Service', 'blocked', 'NADOS', 'failure'],
    ['Successful Credential Theft Detected', 'allowed', 'NACRED', 'success'],
    ['Malware Command and Control Activity Detected', 'allowed', 'NABACKDOOR', 'attempt'],
    ['Possible Social Engineering Attempted', 'allowed', 'NAPHISH', 'attempt'],
    ['Something new', 'allowed', 'NAOTH', 'attempt'],
  ])('classifies %s (%s)', (category, action, expected, result) => {
    expect(alert({ category, action })).toMatchObject({ attack: { category: expected, result } });
  });

  it.each([
    ['{', { refused: 'not-json' }],
    ['3', { refused: 'event_type-missing' }],
    ['{"event_type":"flow"}', { skipped: true }],
    ['{"event_type":"alert","timestamp":"soon"}', { refused: 'timestamp-unreadable' }],
    ['{"event_type":"alert","timestamp":"2026-11-23T08:00:00"}', { refused: 'timestamp-unreadable' }],
    ['{"event_type":"alert","timestamp":"2026-02-30T08:00:00+0800"}', { refused: 'timestamp-unreadable' }],
    ['{"event_type":"alert","timestamp":"2026-11-23T08:00:00+0800","src_ip":5}', { refused: 'address-missing' }],
  ])('says what %s is', (line, expected) => {
    expect(readEve(line, context)).toEqual(expected);
  });

  it('refuses traffic of another site', () => {
    expect(read({ http: { hostname: 'other.example' } })).toEqual({ refused: 'platform-unknown' });
  });

  it('reads what a byte order mark stands before', () => {
    expect(readEve(`\uFEFF${JSON.stringify(event)}`, context)).toEqual(read({}));
  });

  it.each([
    { flow_id: 8 },
    { timestamp: '2026-11-23T08:00:00.123457+0800' },
    { src_port: 40_112 },
    { dest_port: 8443 },
    { tx_id: 1 },
    { pcap_cnt: 2 },
    { proto: 'UDP' },
    { host: 'sensor-2' },
    { src_ip: '202.106.0.21' },
    { alert: { ...event.alert, signature_id: 2_010_936 } },
    { alert: { ...event.alert, gid: 3 } },
  ])('tells attacks apart that differ in %j, and knows each again', (change) => {
    const idOf = (one: object): unknown => (read(one) as { attack: { attackId: string } }).attack.attackId;
    expect(idOf(change)).not.toBe(idOf({}));
    expect(idOf(change)).toBe(idOf({ ...change, payload_printable: 'written by another output' }));
    expect(String(idOf({ ...change, flow_id: '9'.repeat(40) })).length).toBeLessThanOrEqual(64);
  });

  it.each([
    ['2001:0db8:0000:0000:0000:0000:0000:0005', '240e:047d:0c20:1627:30a3:ba0d:a5e6:ec19'],
    ['2001:DB8::5', '240E:47D:C20:1627:30A3:BA0D:A5E6:EC19'],
    ['2001:db8:0:0::5', '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19'],
  ])('knows its own address as %s, and keeps the attacker in one spelling', (own, other) => {
    const ends = { ...context, ownAddresses: new Set(['2001:db8::5']) };
    for (const [src_ip, dest_ip] of [
      [own, other],
      [other, own],
    ])
      expect(readEve(JSON.stringify({ ...event, src_ip, dest_ip }), ends)).toMatchObject({
        attack: { sourceIp: '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19' },
      });
  });

  it('refuses what is no address', () => {
    expect(read({ src_ip: 'fe80::/64' })).toEqual({ refused: 'address-unreadable' });
  });

  it.each([
    ['Generic Protocol Command Decode', 'SURICATA STREAM excessive retransmissions'],
    ['Not Suspicious Traffic', 'a policy'],
    ['Potential Corporate Privacy Violation', 'a game'],
    ['misc activity', 'an information'],
  ])('takes an alert of the class %s for no attack', (category, signature) => {
    expect(alert({ category, signature })).toEqual({ noAttack: category });
  });

  it.each(['', 'Misc Attack', 'Potentially Bad Traffic', 'Unknown Traffic', 'A suspicious string was detected'])(
    'counts the class %j',
    (category) => expect(alert({ category, signature: '' })).toMatchObject({ attack: { category: 'NAOTH' } }),
  );
});
