import type { Profile } from '../../spec/profiles/profile.ts';
import { beaconScript } from '../../mocks/monitoring-platform/beacon-script/beaconScript.ts';
import type { Browser } from '../browser/browser.ts';
import { createJsdomBrowser } from '../browser/createJsdomBrowser.ts';
import type { Target } from '../target/target.ts';

interface Surroundings {
  readonly collectorUrl: string;
  readonly profile: Profile;
  readonly target: Target;
}

/** The visitors' browser; what pages load as the public SDK is the reference script, what they send goes to the run's own collector. */
export const openBrowser = async (
  name: 'jsdom' | 'chromium',
  { collectorUrl, profile, target }: Surroundings,
): Promise<Browser> => {
  const options = {
    collectorUrl,
    beaconScript: beaconScript(profile),
    scriptAddresses: profile.values.beacon.scriptAddresses,
    logHosts: [...new Set([target.logHost, profile.values.beacon.logHost])],
  };
  if (name === 'jsdom') return createJsdomBrowser(options);
  // Loaded only when asked for: the driver alone costs a good part of a second.
  const { createChromiumBrowser } = await import('../browser/createChromiumBrowser.ts');
  return createChromiumBrowser(options);
};
