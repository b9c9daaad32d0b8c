import { greatestOf } from '../../../spec/greatestOf.ts';
import { channelOrder } from '../../report/channelOrder.ts';
import type { Report, ReportedCheck } from '../../report/report.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { reportPageTexts } from '../../text/names/reportPageTexts.ts';
import { verdictTexts } from '../../text/names/verdictTexts.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { showDuration } from '../../text/showDuration.ts';
import { anchor } from '../page/anchor.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

/** Pixels. */
const lane = 12;
/** A bar that nobody could see or hit tells nothing; percent of the width. */
const narrowest = 0.3;
/** A record made elsewhere may say that everything happened at once. */
const mostLanes = 40;

interface Bar {
  readonly check: ReportedCheck;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Each bar in the first row that is free by then. */
const inRows = (checks: readonly ReportedCheck[], begin: number): readonly Bar[] => {
  const free: number[] = [];
  return checks
    .map((check) => ({ check, from: Date.parse(check.startedAt) - begin }))
    .filter(({ from }) => Number.isFinite(from))
    .toSorted((a, b) => a.from - b.from)
    .map(({ check, from }) => {
      const to = from + check.durationMs;
      const found = free.findIndex((end) => end <= from);
      const row = Math.min(found < 0 ? free.length : found, mostLanes - 1);
      free[row] = to;
      return { check, from, to, row };
    });
};

const percent = (part: number, total: number): string => `${((part / total) * 100).toFixed(2)}%`;

const bar = ({ check, from, to, row }: Bar, total: number, { language }: Report): Markup => {
  const x = Math.min(Math.max(0, from), total * (1 - narrowest / 100));
  const wide = Math.min(Math.max((total * narrowest) / 100, to - from), total - x);
  return markup`<a href="#${anchor('check', check.id)}"><rect class="fill-${check.verdict}" x="${percent(x, total)}" y="${row * lane + 1}" width="${percent(wide, total)}" height="${lane - 2}" rx="2"/><title>${check.id} · ${verdictTexts[check.verdict].name[language]} · ${showDuration(check.durationMs)}</title></a>`;
};

const steps = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 600_000, 3_600_000];

const ticks = (total: number): readonly number[] => {
  const step = steps.find((one) => total / one <= 8) ?? total;
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, at) => at * step);
};

const showTick = (milliseconds: number): string =>
  milliseconds < 60_000 ? `${milliseconds / 1_000} s` : `${milliseconds / 60_000} min`;

/** How the run went: a bar per check, by channel, over its time. */
export const timelineSection = (report: Report): Content => {
  const { run, checks } = report;
  // What does not concern this kind of platform took no time at all.
  const examined = checks.filter(({ durationMs, verdict }) => durationMs > 0 || verdict !== 'not-applicable');
  const begin = Date.parse(run.startedAt);
  const bars = channelOrder.map((channel) => ({
    channel,
    bars: inRows(
      examined.filter((check) => check.channel === channel),
      begin,
    ),
  }));
  const total = Math.max(1, run.durationMs ?? 0, greatestOf(bars.flatMap((one) => one.bars.map(({ to }) => to))));
  if (!Number.isFinite(total) || bars.every((one) => one.bars.length === 0)) return null;
  const marks = ticks(total);
  return markup`<section id="timeline"><h2>${both(reportPageTexts.timeline)} <span class="count">${showDuration(run.durationMs ?? total)}</span></h2><p>${both(reportPageTexts.timelineMeaning)}</p>
<div class="card timeline">${bars.map(
    (one) =>
      one.bars.length > 0 &&
      markup`<div class="lane"><span class="lane-name">${both(channelTexts[one.channel])}</span><svg width="100%" height="${(greatestOf(one.bars.map(({ row }) => row)) + 1) * lane}">${marks.map((at) => markup`<line class="tick" x1="${percent(at, total)}" x2="${percent(at, total)}" y1="0" y2="100%"/>`)}${one.bars.map((each) => bar(each, total, report))}</svg></div>`,
  )}<div class="lane axis" aria-hidden="true"><span class="lane-name"></span><svg width="100%" height="16">${marks.map((at) => markup`<text x="${percent(at, total)}" y="12">${at === 0 ? '0' : showTick(at)}</text>`)}</svg></div>
<p class="small"><time datetime="${run.startedAt}">${beijingTime(run.startedAt)}</time></p></div></section>`;
};
