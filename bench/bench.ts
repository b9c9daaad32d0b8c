import { benchBeaconCollector } from './beaconCollector.ts';
import { benchBeaconDurability } from './beaconDurability.ts';
import { benchBeaconHostile } from './beaconHostile.ts';
import { benchBeaconScript } from './beaconScript.ts';
import { benchCertification } from './certification.ts';
import { benchEngine } from './engine.ts';
import { benchExchange } from './exchange.ts';
import { benchIndicators } from './indicators.ts';
import { benchInterfacePull } from './interfacePull.ts';
import { benchInterfaceSuites } from './interfaceSuites.ts';
import { benchPortalPages } from './portalPages.ts';
import { benchReports } from './reports.ts';

/* `npm run bench [-- [run] NAME …]`: what is fast, measured side by side in one run; all of it, or what is named. */
const benches: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  engine: benchEngine,
  'beacon-script': benchBeaconScript,
  'beacon-collector': benchBeaconCollector,
  'beacon-durability': benchBeaconDurability,
  'beacon-hostile': benchBeaconHostile,
  indicators: benchIndicators,
  'interface-pull': benchInterfacePull,
  'interface-suites': benchInterfaceSuites,
  'portal-pages': benchPortalPages,
  reports: benchReports,
  certification: benchCertification,
  'exchange-postgresql': () => benchExchange('postgresql'),
  'exchange-mysql': () => benchExchange('mysql'),
};

const named = process.argv.slice(2).filter((word, at) => at > 0 || word !== 'run');
/** `exchange` names all of its engines, `collector` that of the beacons. */
const isNamed = (bench: string, name: string): boolean =>
  bench === name || bench.startsWith(`${name}-`) || bench.endsWith(`-${name}`);
const unknown = named.filter((name) => !Object.keys(benches).some((bench) => isNamed(bench, name)));
if (unknown.length > 0) {
  console.error(`Expected some of ${Object.keys(benches).join(', ')}, but got ${unknown.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches))
    if (named.length === 0 || named.some((one) => isNamed(name, one)))
      for (const line of await bench()) console.log(line);
}
