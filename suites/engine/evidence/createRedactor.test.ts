import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from './createRedactor.ts';

const mark = '[redacted]';
const secret = 'Kd8~?>pQ-42zX';

describe('a known secret', () => {
  const bytes = Buffer.from(secret);
  it.each([
    ['as it is', secret],
    ['in lower case', secret.toLowerCase()],
    ['in upper case', secret.toUpperCase()],
    ['in a URL', encodeURIComponent(secret)],
    ['in hex', bytes.toString('hex')],
    ['in upper-case hex', bytes.toString('hex').toUpperCase()],
  ])('is hidden %s, wherever it stands', (_, shown) => {
    expect(createRedactor([secret]).text(`before ${shown}, ${shown} after`)).toBe(`before ${mark}, ${mark} after`);
  });

  it('is hidden as JSON and as a form writes it', () => {
    const quoted = 'say "no"\n& go';
    const { text } = createRedactor([quoted]);
    expect(text(JSON.stringify([quoted]))).toBe(`["${mark}"]`);
    expect(text(`x=${new URLSearchParams({ quoted }).toString().slice('quoted='.length)}`)).toBe(`x=${mark}`);
  });

  it('is hidden in base64 whatever stands around it: all that its own bits decide', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      minLength: 8,
      maxLength: 24,
    });
    const variants: readonly ((encoded: string) => string)[] = [
      (encoded) => encoded,
      (encoded) => encoded.replaceAll('+', '-').replaceAll('/', '_'),
      encodeURIComponent,
    ];
    const law = fc.property(
      printable,
      fc.string({ maxLength: 5 }),
      fc.string({ maxLength: 5 }),
      (known, before, after) => {
        const { text } = createRedactor([known]);
        const encoded = Buffer.from(before + known + after).toString('base64');
        const [from, to] = [Buffer.byteLength(before), Buffer.byteLength(before + known)];
        const [head, tail] = [encoded.slice(0, Math.ceil((from * 8) / 6)), encoded.slice(Math.floor((to * 8) / 6))];
        return variants.every((variant) => text(variant(encoded)) === `${variant(head)}${mark}${variant(tail)}`);
      },
    );
    expect(fc.check(law, { seed: 1, numRuns: 200 }).counterexample).toBe(null);
  });

  it('that is a key written in hex is hidden as the base64 of the key too', () => {
    const key = '00fF10eE20dD30cC40bB50aA60997088';
    const raw = Buffer.from(key, 'hex').toString('base64');
    expect(createRedactor([key]).text(`key ${raw.slice(0, -2)}==`)).not.toContain(raw.slice(0, -3));
    expect(
      createRedactor(['0011223344556677']).text(Buffer.from('0011223344556677', 'hex').toString('base64')),
    ).toContain(mark);
  });

  it.each([
    '12345678',
    '123456789',
    '0011223344556677-0011223344556677',
    'f00dcafe0badbeef.',
    'a key of 0011223344556677',
  ])('that is no key in hex (%s) hides no other bytes', (password) => {
    const other = Buffer.from(password, 'hex').toString('base64');
    expect(createRedactor([password]).text(other)).toBe(other);
  });

  it('is taken by its letters, not as a pattern', () => {
    const { text } = createRedactor(['a.b*(c']);
    expect(text('a.b*(c axbb(c')).toBe(`${mark} axbb(c`);
  });

  it.each([[['hunter2', 'hunter22-long']], [['hunter22-long', 'hunter2']]])(
    'that holds another is taken whole, in whichever order they became known (%j)',
    (secrets) => {
      expect(createRedactor(secrets).text('hunter22-long hunter2!')).toBe(`${mark} ${mark}!`);
    },
  );

  it('can become known later, and twice', () => {
    const { addSecret, text } = createRedactor();
    expect(text('late-secret')).toBe('late-secret');
    addSecret('late-secret');
    addSecret('late-secret');
    expect(text('late-secret')).toBe(mark);
  });

  it('of four characters is hidden; a shorter one would blank out ordinary words', () => {
    const { text } = createRedactor(['abcd', 'the']);
    expect(text('the abcd')).toBe(`the ${mark}`);
  });
});

describe('what nobody announced', () => {
  const { text } = createRedactor();

  it.each([
    ['postgresql://heyan:pw@db:5432/front', `postgresql://heyan:${mark}@db:5432/front`],
    ['redis://:pw@cache', `redis://:${mark}@cache`],
    ['git+ssh.v2://u:p:q@w@host/x', `git+ssh.v2://u:${mark}@host/x`],
    ['see HTTPS://u:p@h and http://v:q@i', `see HTTPS://u:${mark}@h and http://v:${mark}@i`],
  ])('a password in a URL is hidden: %s', (original, shown) => {
    expect(text(original)).toBe(shown);
  });

  it.each(['password', 'passwd', 'pwd', 'secret', 'access_token', 'token', 'api_key', 'apikey', 'PASSWORD', 'Api_Key'])(
    'a value that is called %s is hidden, quoted or not',
    (name) => {
      expect(text(`host=db ${name}=x1 user=u`)).toBe(`host=db ${name}=${mark} user=u`);
      expect(text(`${name}  =  x1&y=2`)).toBe(`${name}  =  ${mark}&y=2`);
      expect(text(`${name}="a b; c", d`)).toBe(`${name}=${mark}, d`);
      expect(text(`${name} = 'a "b"; c'; d`)).toBe(`${name} = ${mark}; d`);
      expect(text(`${name}=x1,2;3`)).toBe(`${name}=${mark},2;3`);
    },
  );

  it.each([
    'password',
    'db_passwd',
    'client_secret',
    'refresh_token',
    'TOKEN',
    'encryptionKey',
    'signatureKey',
    'callerPrivateKey',
    'calleePrivateKey',
  ])('a member %s of JSON is hidden', (name) => {
    expect(text(`{"a":"b","${name}":"x","c":"d"}`)).toBe(`{"a":"b","${name}":"${mark}","c":"d"}`);
    expect(text(`{"${name}"  :  "a \\"b\\" \\\\","c":"d"}`)).toBe(`{"${name}"  :  "${mark}","c":"d"}`);
    expect(text(`{"${name}":""}`)).toBe(`{"${name}":"${mark}"}`);
  });

  it.each([
    ["CREATE USER u IDENTIFIED BY 'x'", `CREATE USER u IDENTIFIED BY '${mark}'`],
    ["create user u identified  \n by  'it''s' account", `create user u identified  \n by  '${mark}' account`],
    ["ALTER ROLE u WITH PASSWORD 'x y'", `ALTER ROLE u WITH PASSWORD '${mark}'`],
    ["alter role u with  password\n\t'x'; -- 'y'", `alter role u with  password\n\t'${mark}'; -- 'y'`],
  ])('a password in SQL is hidden: %s', (original, shown) => {
    expect(text(original)).toBe(shown);
  });

  it.each([
    ['Bearer abcDEF12', `Bearer ${mark}`],
    ['basic  dXNlcjpw+/=._~-x', `basic ${mark}`],
  ])('what authorizes is hidden: %s', (original, shown) => {
    expect(text(original)).toBe(shown);
  });

  it.each([
    'undefined',
    'http://host:8080/a@b',
    'http://user@host/',
    'at 12:30 mail ops@example.org',
    'the passwords are long; a token ring; basic needs',
    '{"tokens":"3","secretary":"Li","publicKey":"04ab"}',
    "identified by the office; 'quoted'",
    'a bearer of news',
  ])('ordinary words stay: %s', (original) => {
    expect(text(original)).toBe(original);
  });
});

describe('a header', () => {
  const { header } = createRedactor(['hunter22']);

  it.each([
    'Authorization',
    'authorization',
    'Proxy-Authorization',
    'X-Authorization',
    'Cookie',
    'Set-Cookie',
    'X-Password',
    'x-passwd',
    'Client-Secret',
    'X-Auth-Token',
    'X-Api-Key',
    'apikey',
    'X-Private-Key',
    'privatekey',
  ])('%s carries credentials: nothing of it is kept', (name) => {
    expect(header(name, 'anything')).toBe(mark);
  });

  it.each(['Content-Type', 'X-Public-Key', 'Authorization-Mode', 'X-Signature'])(
    '%s is kept, without secrets',
    (name) => {
      expect(header(name, 'plain')).toBe('plain');
      expect(header(name, 'has hunter22')).toBe(`has ${mark}`);
    },
  );
});
