import { canonicalJson } from '../../../spec/canonicalJson.ts';
import type { Ics, IcsValueItem } from '../../../spec/ics/ics.ts';
import { icsProforma } from '../../../spec/ics/icsProforma.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { schemeOf } from '../interfaces/schemeOf.ts';
import { bearableLoad } from './bearableLoad.ts';
import { platformDay } from './platformDay.ts';

const leafOf = (values: object, path: string): unknown => {
  let node: unknown = values;
  for (const key of path.split('.')) node = (node as Readonly<Record<string, unknown>> | undefined)?.[key];
  return node;
};

/** The conformance statement of the reference access platform: every item answered, as the profile it was started with has it. */
export const ownStatement = (platform: AccessPlatform): Ics => {
  const { profile, kind, platformId, name } = platform;
  const form = icsProforma(profile, kind);
  const values = {
    ...profile.values,
    interfaces: { ...profile.values.interfaces, ...bearableLoad, scheme: schemeOf(platform) },
  };
  const answered = (item: IcsValueItem): IcsValueItem => {
    const value = leafOf(values, item.path);
    return canonicalJson(value) === canonicalJson(item.profileValue)
      ? { ...item, answer: 'follows' }
      : { ...item, answer: 'own-value', value };
  };
  return {
    ...form,
    platform: { id: platformId, name, kind, version: '1' },
    answeredBy: '参考接入平台维护者',
    date: platformDay(platform, 0),
    requirements: form.requirements.map((item) => ({ ...item, answer: 'supported' })),
    values: form.values.map(answered),
  };
};
