import { benchBeaconCollector } from './beaconCollector.ts';
import { benchBeaconDurability } from './beaconDurability.ts';
import { benchBeaconHostile } from './beaconHostile.ts';
import { benchBeaconScript } from './beaconScript.ts';
import { benchEngine } from './engine.ts';
import { benchExchange } from './exchange.ts';
import { benchIndicators } from './indicators.ts';
import { benchInterfacePull } from './interfacePull.ts';

/* `npm run bench`: what is fast, measured side by side in one run. */
for (const bench of [benchEngine, benchBeaconScript, benchBeaconCollector, benchBeaconDurability, benchBeaconHostile, benchIndicators, benchInterfacePull, benchExchange]) for (const line of await bench()) console.log(line);
