import { expect, it } from 'vitest';
import { networkOf } from './networkOf.ts';

it.each([
  ['http://127.0.0.1:8080/', 'own'],
  ['http://localhost/', 'own'],
  ['http://[::1]:80/', 'own'],
  ['http://10.1.2.3/', 'private'],
  ['http://172.20.0.2/', 'private'],
  ['http://172.32.0.2/', 'public'],
  ['http://192.168.1.1/', 'private'],
  ['http://[fd00::1]/', 'private'],
  ['http://platform/', 'private'],
  ['http://platform.internal/', 'private'],
  ['http://202.112.0.1/', 'public'],
  ['http://[2001:da8::1]/', 'public'],
  ['http://edu.example/', 'public'],
])('%s leads to %s', (url, network) => {
  expect(networkOf(url)).toBe(network);
});
