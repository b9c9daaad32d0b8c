import { expect, it } from 'vitest';
import { indicators } from '../../spec/indicators/indicators.ts';
import { dimensionText } from './dimensionText.ts';

it.each([
  ['t4-2-resources-by-type', 'type', 'video', 'Video'],
  ['t3-3-regions', 'country', 'unknown', 'unknown'],
  ['t3-2-devices', 'device', 'mobile', 'mobile'],
  ['t4-2-resources-by-type', 'type', 'made-up', 'made-up'],
  ['t3-6-clicks', 'eventCode', '', '–'],
])('%s %s %s is %s', (indicator, dimension, code, name) => {
  expect(indicators.some((one) => one.id === indicator && one.dimensions.includes(dimension))).toBe(true);
  expect(dimensionText(indicator, dimension, code).en).toBe(name);
});
