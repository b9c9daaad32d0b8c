import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';

describe('canonical JSON', () => {
  it('is that of RFC 8785, also for names that look like numbers', () => {
    expect(canonicalJson({ b: 1, a: [1, { d: undefined, c: 2.0 }], '😀': 'é', '\uffee': null })).toBe(
      '{"a":[1,{"c":2}],"b":1,"😀":"é","\uffee":null}',
    );
    expect(canonicalJson({ 10: 1, 9: 2, a: 3 })).toBe('{"10":1,"9":2,"a":3}');
  });

  it('tells apart what holds half of a surrogate pair, and does not break on it', () => {
    const half = JSON.parse(String.raw`{"a\ud800":"\ud800","b":"\\ud800\\\ud801"}`) as unknown;
    expect(canonicalJson(half)).toBe(String.raw`{"a\\ud800":"\\ud800","b":"\\ud800\\\\ud801"}`);
    expect(canonicalJson('\ud800')).not.toBe(canonicalJson('\ud801'));
  });
});
