import { benchBeaconCollector } from './beaconCollector.ts';
import { benchBeaconDurability } from './beaconDurability.ts';
import { benchBeaconScript } from './beaconScript.ts';
import { benchEngine } from './engine.ts';
import { benchIndicators } from './indicators.ts';

/* `npm run bench`: what is fast, measured side by side in one run. */
for (const bench of [benchEngine, benchBeaconScript, benchBeaconCollector, benchBeaconDurability, benchIndicators]) for (const line of await bench()) console.log(line);
