import { applicationProblems } from '../../../spec/applications/applicationProblems.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { FieldProblem } from '../../../spec/fieldProblem.ts';
import { hostName } from '../registration/hostName.ts';
import type { ApplicationContent } from './contract/application.ts';

/**
 * All that content lacks to be submitted: what its schema says, and what a schema cannot say. `isOwnPlatform`: whether the applicant has a
 * platform of this id, for a change.
 */
export const submissionProblems = (
  content: ApplicationContent,
  isOwnPlatform: (platformId: string) => boolean,
): readonly FieldProblem[] => {
  const found = [...applicationProblems(content, 'complete')];
  const told = new Set(found.map(({ pointer }) => pointer));
  const add = (pointer: string, zh: string, en: string): void => {
    if (told.has(pointer)) return;
    told.add(pointer);
    found.push({ pointer, message: { 'zh-CN': zh, en } });
  };
  const { platformKind, contacts, collection, connection, applicationType, platformId } = content;
  connection?.hosts?.forEach((host, at) => {
    if (hostName(host.replace(/^\*\./, '')) === undefined)
      add(`/connection/hosts/${at}`, '应为主机名，如 www.edu.example', 'Expected a host such as www.edu.example');
  });
  collection?.entities?.forEach((entity, at) => {
    if (platformKind !== undefined && !entitySchemas[entity]['x-platforms'].includes(platformKind))
      add(`/collection/entities/${at}`, '不属于此类平台的数据', 'Is no data of this kind of platform');
  });
  if (contacts !== undefined && contacts.length > 0) {
    if (!contacts.some(({ duty }) => duty === 'business'))
      add('/contacts', '须有一位业务联系人', 'One of them has to be for business');
    if (!contacts.some(({ digest }) => digest === true))
      add(
        '/contacts',
        '须有一位接收每日告警摘要（7.3.5）',
        'One of them has to get the daily digest of alerts (7.3.5)',
      );
  }
  if (connection?.ways?.includes('beacon') === true && collection?.tracking === undefined)
    add('/collection/tracking', '请选择埋码方式', 'Choose how to track');
  if (applicationType === 'change' && platformId !== undefined && platformId !== '' && !isOwnPlatform(platformId))
    add('/platformId', '不是您已接入的平台', 'Is no platform of yours');
  return found;
};
