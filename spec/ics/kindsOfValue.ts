import { entitySchemas } from '../entities/entities.ts';
import { entityNames } from '../entities/entityNames.ts';
import { platformKinds } from '../platformKind.ts';
import type { PlatformKind } from '../platformKind.ts';

const resourceCodes = ['play', 'like', 'forward', 'favourite', 'rating'].map((code) => `beacon.codes.${code}`);
const indicatorKinds: Readonly<Record<string, PlatformKind>> = {
  'indicators.completion': 'resource',
  'indicators.viewingTime': 'resource',
  'indicators.averageViews': 'resource',
  'indicators.interactions': 'resource',
  'indicators.goodScoreAtLeast': 'service',
  'indicators.badScoreAtMost': 'service',
  'indicators.completedCases': 'service',
  'indicators.caseDuration': 'service',
  'indicators.handlingMean': 'service',
  'indicators.evaluationLevels': 'service',
  'indicators.automaticFill': 'management',
  'indicators.externalCallRate': 'management',
};

/** The kinds of platform that a value of the profile concerns: a table or an interface those that have such records. */
export const kindsOfValue = (path: string): readonly PlatformKind[] => {
  const entity = /^(?:interfaces\.paths|exchange\.tables)\.(.+)$/.exec(path)?.[1];
  const name = entityNames.find((one) => one === entity);
  if (name !== undefined) return entitySchemas[name]['x-platforms'];
  if (resourceCodes.includes(path)) return ['resource'];
  const kind = indicatorKinds[path];
  return kind === undefined ? platformKinds : [kind];
};
