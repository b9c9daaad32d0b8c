import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged, passed } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';

const samples = 5;
/** The draft gives no tolerance: only what is plainly out, several times that of the profile, fails. */
const plainly = 5;

/** 7.3.3: the front database's system time agrees with standard time. */
export const frontDatabaseClock: Check = {
  id: 'exchange.database-clock-agrees',
  verifies: ['front-database-clock'],
  channel: 'exchange',
  title: {
    'zh-CN': '前置数据库系统时间与标准时间一致',
    en: 'The clock of the front database agrees with standard time',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const taken: { readonly offsetMs: number; readonly roundTripMs: number; readonly evidence: string }[] = [];
      for (let sample = 0; sample < samples; sample += 1) {
        const before = context.clock.now();
        const began = performance.now();
        const { rows, evidence } = await database.query<{ readonly now: string | number }>(
          `SELECT ${database.dialect.nowMilliseconds} AS ${database.dialect.quote('now')}`,
        );
        const roundTripMs = performance.now() - began;
        // Half the round trip is the best guess at when the server looked at its clock.
        taken.push({ offsetMs: Number(rows[0]?.now) - (before + roundTripMs / 2), roundTripMs, evidence });
      }
      const best = taken.reduce((one, other) => (other.roundTripMs < one.roundTripMs ? other : one));
      const tolerance = context.profile.values.exchange.clockToleranceSeconds;
      const seconds = best.offsetMs / 1_000;
      const uncertain = best.roundTripMs / 2_000;
      const beyond = Math.abs(seconds) - uncertain;
      if (beyond <= tolerance) return passed();
      if (beyond <= tolerance * plainly) {
        return passed({
          'zh-CN': `偏差 ${seconds.toFixed(1)} 秒，超过参考配置的 ${tolerance} 秒，但文本未给容差。`,
          en: `It is off by ${seconds.toFixed(1)} s, more than the profile's ${tolerance} s, but the text gives no tolerance.`,
        });
      }
      return judged([
        {
          code: 'exchange.clock-off',
          message: {
            'zh-CN': `前置数据库系统时间与标准时间相差 ${seconds.toFixed(1)} 秒（往返 ${best.roundTripMs.toFixed(1)} 毫秒已扣除）。`,
            en: `The clock of the front database is off by ${seconds.toFixed(1)} s (the round trip of ${best.roundTripMs.toFixed(1)} ms taken out).`,
          },
          expected: `within ${tolerance} s`,
          actual: `${seconds.toFixed(1)} s`,
          hint: {
            'zh-CN': '用 NTP 校准数据库服务器的时钟，并确认时区设置正确。',
            en: 'Set the clock of the database server by NTP, and see that its time zone is right.',
          },
          evidence: taken.map(({ evidence }) => evidence),
        },
      ]);
    }),
};
