import type { Language } from '../../../../spec/localized.ts';
import type { Notice } from '../contract/notice.ts';
import type { NoticedException } from '../contract/noticedException.ts';
import { digestText } from './digestText.ts';
import { exceptionLine } from './exceptionLine.ts';
import type { NoticeText } from './noticeText.ts';
import { noticeWords } from './noticeWords.ts';
import { plainLine } from './plainLine.ts';

const mostListed = 20;

/** A notice in words. `portalOrigin`: under which people reach the portal; null: without a link. */
export const writeNotice = (notice: Notice, language: Language, portalOrigin: string | null): NoticeText => {
  const words = noticeWords[language];
  const at = (path: string): string | null => (portalOrigin === null ? null : `${portalOrigin}/portal/${path}`);
  const times = { heading: '', lines: [words.times] };
  if (notice.type === 'test')
    return {
      subject: words.test,
      sections: [{ heading: '', lines: [words.testBy(plainLine(notice.by, 80))] }],
      link: at(''),
    };
  if (notice.type === 'digest') return { ...digestText(notice.digest, language), link: at('') };
  const { platformId, platformName, opened, recovered } = notice;
  const listed = (heading: string, all: readonly NoticedException[]) =>
    all.length === 0
      ? []
      : [
          {
            heading,
            lines: [
              ...all.slice(0, mostListed).map((one) => exceptionLine(one, language)),
              ...(all.length > mostListed ? [words.more(all.length - mostListed)] : []),
            ],
          },
        ];
  const name = plainLine(platformName, 80);
  return {
    subject: opened.length > 0 ? words.opened(name, opened.length) : words.recovered(name, recovered.length),
    sections: [...listed(words.openedHeading, opened), ...listed(words.recoveredHeading, recovered), times],
    link: at(`platforms/${encodeURIComponent(platformId)}/alerts`),
  };
};
