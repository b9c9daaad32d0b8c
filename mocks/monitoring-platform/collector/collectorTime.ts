import { isoTime } from '../../../spec/isoTime.ts';
import { remembered } from './remembered.ts';

/** `isoTime`, remembered: events of one moment come by the thousand. */
export const collectorTime: (milliseconds: number) => string = remembered(isoTime, 1000);
