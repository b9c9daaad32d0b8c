import type { InterfaceOverrides } from '../../spec/profiles/interfaceOverrides.ts';

const keys = [
  'scheme',
  'skewSeconds',
  'headers',
  'encoding',
  'error',
  'envelope',
  'paging',
  'deletedValues',
  'timePrecisionDigits',
  'load',
] as const;

/** What a platform does otherwise than the profile: its vendor's word before its own document's, header by header. */
export const interfaceOverrides = (
  document: InterfaceOverrides = {},
  config: InterfaceOverrides = {},
): InterfaceOverrides | undefined => {
  const said = keys.flatMap((key) => {
    const [weak, strong] = [document[key], config[key]];
    if (weak === undefined && strong === undefined) return [];
    // A list is one value.
    const both = [weak, strong].some((one) => typeof one === 'object' && !Array.isArray(one));
    return [
      [key, both ? { ...(weak as object | undefined), ...(strong as object | undefined) } : (strong ?? weak)] as const,
    ];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as InterfaceOverrides);
};
