import { getParser } from 'bowser';
import { createIsbotFromList, list } from 'isbot';
import { remembered } from './remembered.ts';

export interface Device {
  readonly device: 'mobile' | 'pc';
  readonly isRobot: boolean;
}

/** Without the bare name of a company whose browser and search app people use; its robots say `spider` as well. */
const isRobot = createIsbotFromList(list.filter((pattern) => pattern !== 'sogou'));

/** Device class by user agent (table 3, row 2): phones and tablets are mobile, all else is pc; robots are marked, not dropped. */
export const createDeviceLookup = (): ((userAgent: string) => Device) =>
  remembered((userAgent: string) => {
    const type = userAgent === '' ? '' : getParser(userAgent).getPlatformType(true);
    return {
      device: type === 'mobile' || type === 'tablet' ? 'mobile' : 'pc',
      isRobot: userAgent !== '' && isRobot(userAgent),
    };
  }, 5000);
