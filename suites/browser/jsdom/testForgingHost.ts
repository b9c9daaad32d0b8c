import { Socket } from 'node:net';
import type { HostRequest } from './hostProtocol.ts';

/* Stands in for jsdomHost.ts in a test: answers as it should until a page is opened, then says what a page made it say. */
const [, , forgery = ''] = process.argv;
const channel = new Socket({ fd: 3, readable: true, writable: true });
channel.on('close', () => process.exit(0));
channel.on('error', () => process.exit(0));

const say = (message: unknown): boolean => channel.write(`${JSON.stringify(message)}\n`);
/** Says it as often as that, no faster than it is read. */
const often = (times: number, message: (index: number) => unknown): void => {
  let said = 0;
  const more = (): void => {
    while (said < times) {
      said += 1;
      if (!say(message(said))) return void channel.once('drain', more);
    }
  };
  more();
};

const forgeries: Readonly<Record<string, (page: number) => void>> = {
  null: () => void say(null),
  'a number': () => void say(7),
  'an array': () => void say([{ kind: 'done', id: 1 }]),
  'no JSON': () => void channel.write('{{{\n'),
  'bytes of no text': () => void channel.write(Buffer.from([0xff, 0xfe, 0x00, 0x0a])),
  'an unknown kind': () => void say({ kind: 'exit' }),
  'a kind of all objects': () => void say({ kind: '__proto__' }),
  'a member more': () => void say({ kind: 'done', id: 1, more: 'x' }),
  'an id that is none': () => void say({ kind: 'done', id: '1' }),
  'answers to no question': () => often(200_000, (id) => ({ kind: 'done', id })),
  'the state of another page': () =>
    void say({ kind: 'state', page: 4_000, url: 'x', status: 200, errors: [], requested: [], unjudged: [] }),
  'a state of numbers': (page) =>
    void say({ kind: 'state', page, url: 1, status: 200, errors: [], requested: [], unjudged: [] }),
  'errors without end': (page) =>
    void say({
      kind: 'state',
      page,
      url: 'x',
      status: 200,
      errors: Array.from({ length: 100_000 }, () => 'x'),
      requested: [],
      unjudged: [],
    }),
  'states without end': (page) =>
    often(1_000_000, () => ({ kind: 'state', page, url: 'x', status: 200, errors: [], requested: [], unjudged: [] })),
  'requests without end': () =>
    often(1_000_000, (id) => ({
      kind: 'request',
      id,
      visitor: 999,
      url: 'http://127.0.0.1:1/',
      method: 'GET',
      headers: {},
    })),
  'a method that is two lines': () =>
    void say({
      kind: 'request',
      id: 1,
      visitor: 1,
      url: 'http://127.0.0.1:1/',
      method: 'GET / HTTP/1.1\r\nX: y',
      headers: {},
    }),
  'a line without end': () => {
    const part = 'x'.repeat(1_000_000);
    const more = (): void => {
      while (channel.write(part));
      channel.once('drain', more);
    };
    more();
  },
  'a deep value': () => void channel.write(`{"kind":"done","id":1,"value":${'['.repeat(1_000_000)}\n`),
};

let text = '';
channel.on('data', (part: Buffer) => {
  text += part.toString();
  const lines = text.split('\n');
  text = lines.pop() ?? '';
  for (const line of lines) {
    const { id, method, subject } = JSON.parse(line) as HostRequest;
    if (method === 'open') forgeries[forgery]?.(subject);
    else say({ kind: 'done', id });
  }
});
