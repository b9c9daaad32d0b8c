import type { InterfaceOverrides } from '../../../spec/profiles/interfaceOverrides.ts';
import { interfaceOverrides } from '../interfaceOverrides.ts';

/** What an access information document and a configuration have in common: fields that state values of the profile. */
export interface StatesValues {
  readonly logHost?: string;
  readonly interfaces?: InterfaceOverrides;
  /** By path of the profile. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Leaves of what is stated, by dotted path; a list is one value. */
const leaves = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : value === undefined
      ? []
      : [[path, value]];

/** The values of the profile that a document or a configuration states by its own fields, by path. */
export const statedValues = (stated: StatesValues): Readonly<Record<string, unknown>> => {
  const { load, ...interfaces } = interfaceOverrides(stated.interfaces) ?? {};
  return {
    ...Object.fromEntries([
      ...leaves(interfaces, 'interfaces'),
      ...leaves(load, 'interfaces'),
      ...leaves(stated.logHost, 'beacon.logHost'),
    ]),
    ...stated.values,
  };
};
