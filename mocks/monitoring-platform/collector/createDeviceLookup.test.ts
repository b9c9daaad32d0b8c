import { expect, it } from 'vitest';
import { createDeviceLookup } from './createDeviceLookup.ts';

const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)';
it.each([
  [
    'a search app',
    'mobile',
    false,
    `Mozilla/5.0 (Linux; Android 10; V1) ${engine} Version/4.0 Chrome/78.0 Mobile Safari/537.36 SogouSearch Android1.0`,
  ],
  [
    'a browser of the same house',
    'mobile',
    false,
    `Mozilla/5.0 (Linux; Android 12; V1) ${engine} Chrome/97.0 Mobile Safari/537.36 SogouMobileBrowser/5.3`,
  ],
  ['its robot', 'pc', true, 'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)'],
  ['another robot of it', 'pc', true, 'Sogou inst spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)'],
  ['a robot', 'pc', true, 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'],
  [
    'a tablet',
    'mobile',
    false,
    `Mozilla/5.0 (Tablet; OpenHarmony 5.0) ${engine} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1`,
  ],
  ['a desktop', 'pc', false, `Mozilla/5.0 (X11; Linux aarch64) ${engine} Chrome/95.0.4638.69 Safari/537.36 UOS`],
  ['nothing said', 'pc', false, ''],
])('%s is %s, robot: %s', (_, device, isRobot, userAgent) => {
  expect(createDeviceLookup()(userAgent)).toEqual({ device, isRobot });
});
