import type { LockEntry } from './lockFile.ts';
import { allowedLicences, licenceByText } from './licences.ts';

/** The licence of an entry, `undefined` where nobody states one; and whether we may ship it: of a choice (`A OR B`) one allowed is enough, of `A AND B` all. */
export const licenceOf = (
  name: string,
  { version = '', license }: LockEntry,
): { readonly licence: string | undefined; readonly allowed: boolean } => {
  const licence = license ?? licenceByText[`${name}@${version}`];
  const allowed =
    licence
      ?.replaceAll(/[()]/g, '')
      .split(' OR ')
      .some((choice) => choice.split(' AND ').every((one) => allowedLicences.includes(one))) ?? false;
  return { licence, allowed };
};
