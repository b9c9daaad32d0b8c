import type { AccessPlatform } from '../accessPlatform.ts';

/** What the platform tells of its pages in the access information document: selectors and pages by role (docs/integrate.md). */
export const beaconDescription = (
  platform: AccessPlatform,
): { readonly selectors: Readonly<Record<string, string>>; readonly pages: Readonly<Record<string, string>> } => {
  const common = {
    selectors: {
      targetButton: '#search',
      navigation: '#navigation',
      carousel: '#carousel',
      spaRoute: '#route-notes',
      submit: '#ask-now',
    },
    pages: { spaRoute: `${platform.url}/application`, login: `${platform.url}/login` },
  };
  const played =
    platform.kind === 'resource'
      ? platform.business
          .records('resource')
          .find((resource) => !resource.isDeleted && Number(resource.fields['durationSeconds'] ?? 0) > 0)
      : undefined;
  if (played === undefined) return common;
  const page = String(played.fields['url']);
  return {
    selectors: {
      ...common.selectors,
      player: '#player',
      like: '#like',
      forward: '#forward',
      favourite: '#favourite',
      rating: '#rating',
    },
    pages: { ...common.pages, player: page, like: page, forward: page, favourite: page, rating: page },
  };
};
