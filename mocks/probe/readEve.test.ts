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
        attackId: '7-2010935-1795392000123',
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
    ['{"event_type":"alert","timestamp":"2026-11-23T08:00:00+0800","src_ip":5}', { refused: 'address-missing' }],
  ])('says what %s is', (line, expected) => {
    expect(readEve(line, context)).toEqual(expected);
  });

  it('refuses traffic of another site', () => {
    expect(read({ http: { hostname: 'other.example' } })).toEqual({ refused: 'platform-unknown' });
  });
});
