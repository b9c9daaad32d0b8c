import type { Language } from '../../../../spec/localized.ts';
import type { Digest, DigestPlatform } from '../contract/digest.ts';
import type { NoticedException } from '../contract/noticedException.ts';
import { exceptionLine } from './exceptionLine.ts';
import type { NoticeSection, NoticeText } from './noticeText.ts';
import { noticeWords } from './noticeWords.ts';
import { plainLine } from './plainLine.ts';
import { shownMinute } from './shownMinute.ts';

const most = 20;

/** At most so many lines, and how many more there are. */
const bounded = <One>(all: readonly One[], line: (one: One) => string, language: Language): readonly string[] => [
  ...all.slice(0, most).map(line),
  ...(all.length > most ? [noticeWords[language].more(all.length - most)] : []),
];

const platformSections = (platform: DigestPlatform, language: Language): readonly NoticeSection[] => {
  const words = noticeWords[language];
  const name = plainLine(platform.name, 80);
  const exceptions = (all: readonly NoticedException[]) =>
    bounded(all, (one) => exceptionLine(one, language), language);
  const { alerts, open, openedYesterday, closedYesterday, notCollected, silenced } = platform;
  return [
    {
      heading: words.alerts(name),
      lines: bounded(
        alerts,
        ({ tableName, rule, open: count, created }) =>
          words.alert(plainLine(tableName, 60), plainLine(rule, 60), count, created),
        language,
      ),
    },
    { heading: words.open(name, open.length, openedYesterday), lines: exceptions(open) },
    { heading: words.closed(name), lines: exceptions(closedYesterday) },
    {
      heading: words.notCollected(name),
      lines: notCollected.map(({ channel, lastAt }) => {
        const way = words.channel[channel as keyof typeof words.channel] ?? plainLine(channel, 40);
        return lastAt === null ? words.neverAt(way) : words.lastAt(way, shownMinute(lastAt));
      }),
    },
    {
      heading: words.silenced(name),
      lines: silenced.map(({ reason, count }) => words.silencedBy(plainLine(reason, 120), count)),
    },
  ].filter(({ lines }) => lines.length > 0);
};

/** The daily digest in words; platforms of which nothing is to be said are left out. */
export const digestText = (
  { unit, day, platforms }: Digest,
  language: Language,
): Pick<NoticeText, 'subject' | 'sections'> => {
  const words = noticeWords[language];
  const sections = platforms.flatMap((one) => platformSections(one, language));
  return {
    subject: words.digest(plainLine(unit, 80), day),
    sections: [
      ...(sections.length === 0 ? [{ heading: '', lines: [words.nothing] }] : sections),
      { heading: '', lines: [words.times] },
    ],
  };
};
