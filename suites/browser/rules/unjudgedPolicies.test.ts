import { describe, expect, it } from 'vitest';
import { unjudgedPolicies } from './unjudgedPolicies.ts';

const of = (headers: Record<string, string>, inDocument: readonly string[] = [], hasBase = false) =>
  unjudgedPolicies(new Headers(headers), inDocument, { hasBase });
const csp = (policy: string) => ({ 'content-security-policy': policy });

describe('policies that jsdom cannot judge', () => {
  it.each([
    [{}, []],
    [csp("default-src 'self'; script-src 'nonce-a' 'strict-dynamic'; img-src *; report-uri /x"), []],
    [csp("base-uri 'self'; frame-ancestors 'none'; media-src https://cdn.example"), []],
    [csp("require-trusted-types-for 'script'"), ['Content-Security-Policy: require-trusted-types-for']],
    [csp('default-src *, trusted-types default'), ['Content-Security-Policy: trusted-types']],
    [csp('Upgrade-Insecure-Requests'), ['Content-Security-Policy: upgrade-insecure-requests']],
    [csp("script-src 'unsafe-hashes' 'sha256-x'"), ["Content-Security-Policy: 'unsafe-hashes'"]],
    [csp("media-src 'none'"), ['Content-Security-Policy: media-src']],
    [csp('a-directive-of-tomorrow x'), ['Content-Security-Policy: a-directive-of-tomorrow']],
    [{ 'content-security-policy-report-only': "require-trusted-types-for 'script'" }, []],
    [
      { 'permissions-policy': 'camera=(), autoplay=(), unload=()' },
      ['Permissions-Policy: autoplay', 'Permissions-Policy: unload'],
    ],
    [{ 'permissions-policy': 'autoplay=(self), geolocation=()' }, []],
    [{ 'integrity-policy': 'blocked-destinations=(script)' }, ['Integrity-Policy']],
    [{ 'document-policy': 'force-load-at-top' }, ['Document-Policy']],
    [{ 'referrer-policy': 'no-referrer', 'cross-origin-embedder-policy': 'require-corp' }, []],
  ])('%j: %j', (headers, expected) => expect(of(headers as Record<string, string>)).toEqual(expected));

  it('are looked for in the document as well', () => {
    expect(of({}, ["require-trusted-types-for 'script'"])).toEqual([
      'Content-Security-Policy: require-trusted-types-for',
    ]);
    expect(of({}, ["base-uri 'none'"], true)).toEqual(['Content-Security-Policy: base-uri']);
  });
});
