import type { Declaration, ValueAnswer } from '../../spec/ics/declaration.ts';
import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';

/** Leaves of what is stated, by dotted path; a list is one value. */
const leaves = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : value === undefined
      ? []
      : [[path, value]];

/** What a candidate declares by its access information and its vendor's configuration, without a statement of its own. */
export const declarationOf = (
  document: Pick<DiscoveryDocument, 'profile' | 'logHost'>,
  overrides: InterfaceOverrides | undefined,
): Declaration => {
  const { load, ...interfaces } = overrides ?? {};
  const stated = [
    ...leaves(interfaces, 'interfaces'),
    ...leaves(load, 'interfaces'),
    ...leaves(document.logHost, 'beacon.logHost'),
  ];
  return {
    ...(document.profile === undefined ? {} : { adopts: document.profile }),
    values: Object.fromEntries(
      stated.map(([path, value]): [string, ValueAnswer] => [path, { answer: 'own-value', value }]),
    ),
    requirements: {},
  };
};
