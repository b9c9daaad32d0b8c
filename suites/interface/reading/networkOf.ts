import { isIP } from 'node:net';

/** Where an address leads: to this machine itself, into a private network (7.2.2 专网), or out. */
export type Network = 'own' | 'private' | 'public';

const privateIpv4 = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** By what the name or number says; nothing is looked up. */
export const networkOf = (url: string): Network => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const version = isIP(host);
  if (version === 4) return host.startsWith('127.') ? 'own' : privateIpv4.test(host) ? 'private' : 'public';
  if (version === 6) return host === '::1' ? 'own' : /^f[cd]|^fe[89ab]/.test(host) ? 'private' : 'public';
  if (host === 'localhost' || host.endsWith('.localhost')) return 'own';
  return !host.includes('.') || /\.(local|internal|lan|home\.arpa)$/.test(host) ? 'private' : 'public';
};
