import { getParser } from 'bowser';
import { isbot } from 'isbot';

export interface Device {
  readonly device: 'mobile' | 'pc';
  readonly isRobot: boolean;
}

/** Device class by user agent (table 3, row 2): phones and tablets are mobile, all else is pc; robots are marked, not dropped. */
export const createDeviceLookup = (): ((userAgent: string) => Device) => {
  const known = new Map<string, Device>();
  return (userAgent) => {
    const before = known.get(userAgent);
    if (before !== undefined) return before;
    const type = userAgent === '' ? '' : getParser(userAgent).getPlatformType(true);
    const device: Device = { device: type === 'mobile' || type === 'tablet' ? 'mobile' : 'pc', isRobot: isbot(userAgent) };
    if (known.size > 20_000) known.clear();
    known.set(userAgent, device);
    return device;
  };
};
