import type { Localized } from '../../../spec/localized.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { askSntp } from './askSntp.ts';
import { timeServerAddress } from './timeServerAddress.ts';

/** How far the suite's own clock is from standard time, as far as anybody knows. */
export interface SuiteClock {
  /** Standard time less the suite's clock, milliseconds; 0 where nobody was asked. */
  readonly offsetMs: number;
  readonly uncertaintyMs: number;
  readonly compared: boolean;
  /** How it is known. */
  readonly known: Localized;
}

/** Name of the environment variable with the address of a time server, `ntp.example.edu.cn` or with a port. */
export const timeServerVariable = 'HEYAN_TIME_SERVER';

const notCompared: SuiteClock = {
  offsetMs: 0,
  uncertaintyMs: 0,
  compared: false,
  known: {
    'zh-CN': `与检测机的时钟比较；检测机的时钟本身未与标准时间比对（可设置环境变量 ${timeServerVariable}）`,
    en: `compared with the suite's clock, which itself was not compared with standard time (set ${timeServerVariable} for that)`,
  },
};

/** Asks the time server that the environment names, once per run. One that does not answer leaves the clock uncompared, and says so. */
export const suiteClock: Scene<SuiteClock> = {
  id: 'exchange.suite-clock',
  play: async ({ clock, evidence }) => {
    const server = process.env[timeServerVariable] ?? '';
    if (server === '') return notCompared;
    try {
      const { offsetMs, uncertaintyMs } = await askSntp(timeServerAddress(server), () => clock.now());
      evidence.record({
        kind: 'note',
        text: `SNTP ${server}: standard time is ${offsetMs.toFixed(1)} ms ahead of the suite's clock, ± ${uncertaintyMs.toFixed(1)} ms`,
      });
      return {
        offsetMs,
        uncertaintyMs,
        compared: true,
        known: {
          'zh-CN': `已与时间服务器 ${server} 比对，检测机的时钟偏差 ${(offsetMs / 1_000).toFixed(3)} 秒已扣除`,
          en: `compared with the time server ${server}; what the suite's clock is off, ${(offsetMs / 1_000).toFixed(3)} s, taken out`,
        },
      };
    } catch (error) {
      evidence.record({
        kind: 'note',
        text: `SNTP ${server}: ${error instanceof Error ? error.message : String(error)}`,
      });
      return notCompared;
    }
  },
};
