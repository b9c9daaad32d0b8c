import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged, passed } from '../../engine/verdict/outcome.ts';
import { suiteClock } from '../asking/suiteClock.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';

const samples = 5;
/** The draft gives no tolerance: what is several times out of the profile's agrees with standard time by nobody's measure. */
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
  comparedWith: { profile: ['exchange.clockToleranceSeconds'] },
  platforms: platformKinds,
  needs: ['front-database'],
  run: async (context) => {
    const own = await context.use(suiteClock);
    return inFrontDatabase(context, 'exchangeUser', async (database) => {
      const taken: { readonly offsetMs: number; readonly roundTripMs: number; readonly evidence: string }[] = [];
      for (let sample = 0; sample < samples; sample += 1) {
        const before = context.clock.now();
        const began = performance.now();
        const { rows, evidence } = await database.query<{ readonly now: string | number }>(
          `SELECT ${database.dialect.nowMilliseconds} AS ${database.dialect.quote('now')}`,
        );
        const roundTripMs = performance.now() - began;
        // Half the round trip is the best guess at when the server looked at its clock.
        const offsetMs = Number(rows[0]?.now) - (before + roundTripMs / 2) - own.offsetMs;
        taken.push({ offsetMs, roundTripMs, evidence });
      }
      const best = taken.reduce((one, other) => (other.roundTripMs < one.roundTripMs ? other : one));
      const tolerance = context.profile.values.exchange.clockToleranceSeconds;
      const seconds = best.offsetMs / 1_000;
      // Never out by what the measurement itself may be out.
      const uncertain = (best.roundTripMs / 2 + own.uncertaintyMs) / 1_000;
      const beyond = Math.abs(seconds) - uncertain;
      const note: Localized = {
        'zh-CN': `偏差 ${seconds.toFixed(1)} 秒（±${uncertain.toFixed(3)} 秒），${own.known['zh-CN']}。`,
        en: `Off by ${seconds.toFixed(1)} s (± ${uncertain.toFixed(3)} s), ${own.known.en}.`,
      };
      context.evidence.record({ kind: 'note', text: note.en });
      if (beyond <= tolerance) return passed(note);
      return judged([
        {
          code: 'exchange.clock-off',
          message: {
            'zh-CN': `前置数据库系统时间与标准时间相差 ${seconds.toFixed(1)} 秒（±${uncertain.toFixed(3)} 秒；${own.known['zh-CN']}）。`,
            en: `The clock of the front database is off by ${seconds.toFixed(1)} s (± ${uncertain.toFixed(3)} s; ${own.known.en}).`,
          },
          expected: { 'zh-CN': `相差不超过 ${tolerance} 秒`, en: `within ${tolerance} s` },
          actual: { 'zh-CN': `${seconds.toFixed(1)} 秒`, en: `${seconds.toFixed(1)} s` },
          hint: {
            'zh-CN': '用 NTP 校准数据库服务器的时钟，并确认时区设置正确。',
            en: 'Set the clock of the database server by NTP, and see that its time zone is right.',
          },
          evidence: taken.map(({ evidence }) => evidence),
          ...(beyond > tolerance * plainly ? { comparedWith: 'text' as const } : {}),
        },
      ]);
    });
  },
};
