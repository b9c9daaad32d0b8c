import { once } from 'node:events';
import { createServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { FastifyInstance } from 'fastify';

const day = 86_400_000;

interface BadTls {
  readonly host: string;
  /** Days from now. */
  readonly from: number;
  readonly to: number;
  /** Whether its issuer is known, so that nothing else is wrong with it. */
  readonly trusted: boolean;
  readonly options?: ServerOptions;
}

const faults: Readonly<Record<string, BadTls>> = {
  'interface-users-certificate-untrusted': { host: 'localhost', from: -1, to: 1, trusted: false },
  'interface-users-certificate-expired': { host: 'localhost', from: -10, to: -1, trusted: true },
  'interface-users-certificate-of-another-host': { host: 'elsewhere.example', from: -1, to: 1, trusted: true },
  'interface-users-tls-outdated': {
    host: 'localhost',
    from: -1,
    to: 1,
    trusted: true,
    options: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
};

/**
 * Serves the application over TLS too, as the faults of this platform have it, until it is closed. Resolves with the
 * origin, or undefined without such a fault. The issuer becomes known to this process alone: a caller in another one
 * meets an unknown issuer first.
 */
export const listenWithBadTls = async (
  app: FastifyInstance,
  hasFault: (id: string) => boolean,
): Promise<string | undefined> => {
  const [, bad] = Object.entries(faults).find(([id]) => hasFault(id)) ?? [];
  if (bad === undefined) return undefined;
  // It takes longer to load than most platforms take to start.
  const { generate } = await import('selfsigned');
  const { cert, private: key } = await generate([{ name: 'commonName', value: bad.host }], {
    keySize: 2048,
    notBeforeDate: new Date(Date.now() + bad.from * day),
    notAfterDate: new Date(Date.now() + bad.to * day),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: bad.host }] }],
  });
  if (bad.trusted) setDefaultCACertificates([...getCACertificates('default'), cert]);
  const server = createServer({ cert, key, ...bad.options }, (request, response) => app.routing(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  app.server.once('close', () => {
    if (bad.trusted)
      setDefaultCACertificates(getCACertificates('default').filter((known) => known.trim() !== cert.trim()));
    server.close();
    server.closeAllConnections();
  });
  return `https://localhost:${(server.address() as AddressInfo).port}`;
};
