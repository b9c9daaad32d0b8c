import { createJsdomBrowser } from '../createJsdomBrowser.ts';

/* A run that is killed, in a test: it opens the page of that address, which never yields. */
const browser = await createJsdomBrowser({
  collectorUrl: 'http://127.0.0.1:9',
  beaconScript: '',
  scriptAddresses: [],
  logHosts: [],
  patienceMs: 600_000,
});
const visitor = await browser.visitor({ sourceIp: '36.112.0.1', userAgent: 'x', correlationId: 'c' });
await visitor.open(String(process.argv[2]));
