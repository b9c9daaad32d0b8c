import { isIP } from 'node:net';

const asAddress = (text: string): string => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return text;
  return `https://${isIP(text) === 6 ? `[${text}]` : text}`;
};

/**
 * A host as somebody writes it (capitals, Chinese, with scheme, port, path or a final dot, IPv6 with or without brackets), in
 * the form in which the address of a page has it. Undefined when it names no single host.
 */
export const hostName = (text: string): string | undefined => {
  const url = URL.parse(asAddress(text.trim()));
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname.replace(/\.$/, '');
  return /^(?:[a-z0-9_-]+\.)*[a-z0-9_-]+$|^\[[0-9a-f:]+\]$/.test(host) ? host : undefined;
};
