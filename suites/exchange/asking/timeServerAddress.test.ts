import { expect, it } from 'vitest';
import { timeServerAddress } from './timeServerAddress.ts';

it.each([
  ['ntp.example.edu.cn', 'ntp.example.edu.cn', 123],
  ['127.0.0.1:1123', '127.0.0.1', 1123],
  ['2001:db8::1', '2001:db8::1', 123],
  ['[2001:db8::1]:1123', '2001:db8::1', 1123],
  ['[::1]', '::1', 123],
])('%s is a server with its port', (text, host, port) => {
  expect(timeServerAddress(text)).toEqual({ host, port });
});
