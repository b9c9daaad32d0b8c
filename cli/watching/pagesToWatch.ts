import { absoluteAddress } from '../../suites/target/absoluteAddress.ts';
import { fetchDiscovery } from '../../suites/target/fetchDiscovery.ts';
import type { RunSettings } from '../line/runSettings.ts';
import type { WatchedPage } from './watchPages.ts';

/** The addresses that tell of a change: the access information document and the home page; of a monitoring platform its address. None of the reference ones. */
export const pagesToWatch = async ({
  url,
  config,
  profile,
  monitoring,
}: RunSettings): Promise<readonly WatchedPage[]> => {
  if (monitoring !== undefined)
    return monitoring.address === undefined ? [] : [{ address: `${monitoring.address.url}/`, touched: true }];
  if (url === undefined) return [];
  const { path } = profile.values.discovery;
  const found = await fetchDiscovery(url, path).catch(() => undefined);
  const home = absoluteAddress(config.pages?.home ?? found?.document.pages?.home ?? '/', found?.address ?? url);
  return [
    { address: found?.address ?? new URL(path, url).href, touched: false },
    // What it shows may come of records that the examination puts in.
    ...(home === undefined ? [] : [{ address: home, touched: true }]),
  ];
};
