import { VisitError } from './visitError.ts';

/** Which pages have hung, so that not every check waits for the same one. */
export interface Sparing {
  /** Throws a `VisitError` (`hung`) where this page has hung often enough: it is not visited any more. */
  readonly refuse: (url: string) => void;
  /** Has it hung before, maybe only because of a neighbour? Then it is to be visited alone. */
  readonly suspected: (url: string) => boolean;
  /** `alone`: no other page can have been the cause. */
  readonly hung: (url: string, alone: boolean) => void;
  /** A whole visit went well. */
  readonly went: (url: string) => void;
}

/** Visits that hang before a page is spared, one of them alone; or so many beside others. */
const enough = 2;
const enoughBesideOthers = 4;
/** Spared pages of one origin before all of it is. */
const enoughPages = 3;

const plain = (url: string): string => url.replace(/#.*$/, '');
const originOf = (url: string): string => URL.parse(url)?.origin ?? url;

export const createSparing = (): Sparing => {
  const suspects = new Map<string, { hung: number; alone: boolean }>();
  const spared = new Set<string>();
  const refusal = (url: string, what: string): VisitError => new VisitError('hung', url, what);
  return {
    refuse: (url) => {
      const page = plain(url);
      if (spared.has(page)) throw refusal(url, `not visited any more: ${page} has hung ${enough} times`);
      const origin = originOf(url);
      const pages = [...spared].filter((one) => originOf(one) === origin);
      if (pages.length >= enoughPages)
        throw refusal(url, `not visited any more: pages of ${origin} hang (${pages.join(', ').slice(0, 400)})`);
    },
    suspected: (url) => suspects.has(plain(url)),
    hung: (url, alone) => {
      const page = plain(url);
      const before = suspects.get(page) ?? { hung: 0, alone: false };
      const now = { hung: before.hung + 1, alone: before.alone || alone };
      suspects.set(page, now);
      if ((now.hung >= enough && now.alone) || now.hung >= enoughBesideOthers) spared.add(page);
    },
    went: (url) => void suspects.delete(plain(url)),
  };
};
