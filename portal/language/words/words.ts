import { applicationWords } from './applicationWords.ts';
import { notificationWords } from './notificationWords.ts';
import { catalogueWords } from './catalogueWords.ts';
import { infrastructureWords } from './infrastructureWords.ts';
import { officeWords } from './officeWords.ts';
import { orderWords } from './orderWords.ts';
import { platformWords } from './platformWords.ts';
import { shellWords } from './shellWords.ts';
import { signInWords } from './signInWords.ts';
import { verificationWords } from './verificationWords.ts';

/** Every sentence of the pages, by room and name: Chinese, English. */
export const words = {
  ...shellWords,
  ...signInWords,
  ...platformWords,
  ...applicationWords,
  ...officeWords,
  ...orderWords,
  ...verificationWords,
  ...notificationWords,
  ...catalogueWords,
  ...infrastructureWords,
} as const;

type All = typeof words;

/** The name of a sentence, `room.name`. */
export type Word = { [R in keyof All]: `${R}.${keyof All[R] & string}` }[keyof All];
