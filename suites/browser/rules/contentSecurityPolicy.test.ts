import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

const self = new URL('https://a.example/page');
const sdk = new URL('https://d.alicdn.com/alilog/mlog/aplus/204458013.js');
const log = new URL('https://qtedu.om.moe.edu.cn/web_logs');
const inserted = { nonce: '', byParser: false };
const hash = createHash('sha256').update('go()').digest('base64');

it.each<[policy: string, inline: boolean, script: boolean, connection: boolean]>([
  ['', true, true, true],
  ["default-src 'self'", false, false, false],
  ["default-src 'self' 'unsafe-inline'", true, false, false],
  ["script-src 'unsafe-inline' d.alicdn.com", true, true, true],
  ["script-src 'unsafe-inline' *.alicdn.com; connect-src 'self'", true, true, false],
  ["script-src 'unsafe-inline' https:; connect-src https://*.moe.edu.cn", true, true, true],
  ["script-src 'unsafe-inline' *; connect-src https://qtedu.om.moe.edu.cn/v.gif", true, true, false],
  [`script-src 'sha256-${hash}' 'strict-dynamic'`, true, true, true],
  ["script-src 'unsafe-inline' 'nonce-x'", false, false, true],
  ["script-src 'unsafe-inline' https://d.alicdn.com/alilog/", true, true, true],
  ["script-src 'unsafe-inline' https://d.alicdn.com:8443", true, false, true],
  ["script-src-elem *; script-src 'none'", false, true, true],
  ['sandbox allow-forms', false, false, true],
  ["connect-src *, connect-src 'none'", true, true, false],
  ["default-src 'none'; default-src *", false, false, false],
  ["img-src 'self'; frame-ancestors 'none'", true, true, true],
])('"%s": inline %s, the public script %s, the log host %s', (policy, inline, script, connection) => {
  const judged = contentSecurityPolicy([policy], self);
  expect({
    inline: judged.inline({ text: 'go()', nonce: '' }),
    script: judged.script(sdk, inserted),
    connection: judged.connection(log),
  }).toEqual({ inline, script, connection });
});

it('knows a nonce, what the parser met, images and attributes', () => {
  const judged = contentSecurityPolicy(["script-src 'nonce-x' 'strict-dynamic'; img-src *"], self);
  expect(judged.inline({ text: 'go()', nonce: 'x' })).toBe(true);
  expect(judged.script(sdk, { nonce: '', byParser: true })).toBe(false);
  expect(judged.script(sdk, { nonce: 'x', byParser: true })).toBe(true);
  expect(judged.image(log)).toBe(true);
  expect(judged.attributes()).toBe(false);
  expect(contentSecurityPolicy(["script-src 'unsafe-inline'"], self).attributes()).toBe(true);
});
