import type { InterfaceOverrides } from '../../../spec/profiles/interfaceOverrides.ts';
import { withLeaf } from '../../../spec/profiles/withLeaf.ts';

const load = ['requestsPerSecond', 'requestsInFlight'];

/** What of a candidate's own values concerns how its interfaces are called, as their caller wants it. */
export const overridesOf = (own: Readonly<Record<string, unknown>>): InterfaceOverrides | undefined => {
  let overrides: InterfaceOverrides | undefined;
  for (const [path, value] of Object.entries(own)) {
    const [section, ...rest] = path.split('.');
    if (section !== 'interfaces' || rest[0] === 'paths') continue;
    const key = rest.join('.');
    overrides = withLeaf(overrides ?? {}, load.includes(key) ? `load.${key}` : key, value);
  }
  return overrides;
};
