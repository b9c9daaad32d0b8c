import type { ProfileValues } from '../../../spec/profiles/profileValues.ts';
import type { LandedEvent } from './contract/landedEvent.ts';

const byType: Readonly<Record<string, LandedEvent['kind']>> = {
  CLK: 'click',
  EXP: 'exposure',
  OTHER: 'other',
  '2001': 'page-view',
  '2101': 'click',
  '2201': 'exposure',
  '2202': 'exposure',
  '19999': 'other',
};
const byCode: Readonly<Record<string, LandedEvent['kind']>> = {
  $$_page_start: 'page-view',
  '2001': 'page-view',
  $$_auto_clk: 'click',
  $$_auto_exp: 'exposure',
};

/**
 * What an event counts as. The public wire does not say whether a manual event is a click or an exposure, so the code
 * decides first (the profile's codes stand for the event plan), then the type where the client tells it.
 */
export const eventKind = (code: string, type: string, codes: ProfileValues['beacon']['codes']): LandedEvent['kind'] => {
  if (code === codes.play) return 'play';
  if (code === codes.like || code === codes.forward || code === codes.favourite || code === codes.rating)
    return 'interaction';
  if (code === codes.click) return 'click';
  if (code === codes.navigationExposure || code === codes.carouselExposure) return 'exposure';
  const named = type.toUpperCase();
  return (
    (Object.hasOwn(byCode, code) ? byCode[code] : undefined) ??
    (Object.hasOwn(byType, named) ? byType[named] : undefined) ??
    'other'
  );
};
