import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** Whom the monitoring platform turns to, and who gets the daily digest of alerts (7.3.5). */
export const contactsSection = ({ application, say }: DocumentSubject): readonly Block[] => {
  const { contacts = [], responsibleUnit } = application.content;
  return [
    { type: 'heading', level: 2, text: say('负责单位与联系人', 'Responsible unit and contacts') },
    { type: 'text', text: responsibleUnit?.name ?? '' },
    {
      type: 'table',
      head: [
        say('姓名', 'Name'),
        say('职责', 'Duty'),
        say('电话', 'Telephone'),
        say('电子邮件', 'E-mail'),
        say('每日告警摘要（7.3.5）', 'Daily digest of alerts (7.3.5)'),
      ],
      rows: contacts.map(({ name = '', duty, telephone = '', email = '', digest }) => [
        name,
        duty === 'business' ? say('业务', 'business') : say('技术', 'technical'),
        telephone,
        email,
        digest === true ? '✓' : '',
      ]),
    },
  ];
};
