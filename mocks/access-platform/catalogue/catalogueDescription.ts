import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { interfaceRecord } from '../interfaces/interfaceRecord.ts';
import { samplePath } from './samplePath.ts';

/** How this platform describes one of its interfaces in its catalogue: the data items are those its records really have. */
export const catalogueDescription = (platform: AccessPlatform, entity: EntityName): unknown => {
  const { title, description, properties } = entitySchemas[entity];
  const path = `/api/v1${platform.profile.values.interfaces.paths[entity] ?? ''}`;
  const isSample = entity === 'user' && platform.hasFault('interface-published-address-is-a-sample');
  const fields = new Set(
    platform.business
      .records(entity)
      .slice(0, 100)
      .flatMap((record) => Object.keys(interfaceRecord(platform, record))),
  );
  if (entity === 'user' && platform.hasFault('interface-catalogue-overstates-items')) fields.add('lastLoginTime');
  return {
    url: `${platform.url}${isSample ? samplePath : path}`,
    method: 'GET',
    name: { 'zh-CN': `${title}查询`, en: `Query: ${description}` },
    description: {
      'zh-CN': `${platform.name}的${title}，分页，可按更新时间查询增量。`,
      en: `${description} of this platform, page by page, or only what changed since a time.`,
    },
    dataItems: [...fields].map((field) => ({
      field,
      name: { 'zh-CN': properties[field]?.title ?? field, en: properties[field]?.description ?? field },
    })),
  };
};
