import type { Language, Localized } from '../../spec/localized.ts';
import type { MissingSupply } from '../../suites/engine/verdict/missingSupply.ts';
import { both } from '../html/page/both.ts';
import { findingCard } from '../html/cards/findingCard.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { markup, type Content, type Markup } from '../html/page/markup.ts';
import { verdictPill } from '../html/cards/verdictPill.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { changeTexts } from '../text/names/changeTexts.ts';
import { circumstanceTexts } from '../text/names/circumstanceTexts.ts';
import { comparisonPageTexts } from '../text/names/comparisonPageTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { gateText } from '../text/gateText.ts';
import { levelWord } from '../text/levelWord.ts';
import { standingTexts } from '../text/names/standingTexts.ts';
import { showShare } from '../text/showShare.ts';
import { changeOrder } from './changeOrder.ts';
import { missingGroups } from '../report/missingGroups.ts';
import { comparedVerdict } from './comparedVerdict.ts';
import type { Change, ComparedRun, Comparison } from './comparison.ts';

const runCard = (title: Localized, compared: ComparedRun): Markup => {
  const { run, target, profile, summary, gate } = compared;
  const facts: readonly (readonly [Localized, Markup])[] = [
    [pageTexts.gate, both({ 'zh-CN': gateText(gate, 'zh-CN'), en: gateText(gate, 'en') })],
    [pageTexts.target, markup`${target.name || target.url}`],
    [pageTexts.fingerprint, markup`<code>${target.fingerprint}</code>`],
    [pageTexts.startedAt, markup`<time datetime="${run.startedAt}">${beijingTime(run.startedAt)}</time>`],
    [pageTexts.version, markup`heyan ${run.heyan.version}`],
    [pageTexts.profile, markup`${profile.id} ${profile.version} <code>${profile.hash.slice(0, 16)}</code>`],
    [pageTexts.testableShare, markup`${showShare(summary.testableShare)}`],
  ];
  return markup`<div class="card"><h2>${both(title)} · ${both(comparedVerdict(compared))}</h2><dl>${facts.map(([label, value]) => markup`<div><dt>${both(label)}</dt><dd>${value}</dd></div>`)}</dl></div>`;
};

const pill = (verdict: Change['before']): Markup =>
  verdict === null ? markup`<span class="pill">${both(comparisonPageTexts.absent)}</span>` : verdictPill(verdict);

const standings = ({ standing }: Change): Content =>
  standing !== undefined &&
  standing.before !== standing.after &&
  markup` <span class="tag">${[standing.before, standing.after].map((one, at) => [at > 0 && ' → ', both(one === null ? comparisonPageTexts.absent : standingTexts[one])])}</span>`;

const changeCard = (
  change: Change,
): Markup => markup`<details class="check check-${change.after ?? 'none'}"${change.kind === 'newly-failing' && change.appeared.length > 0 && markup` open`}>
<summary><span class="pair-of-pills">${pill(change.before)} → ${pill(change.after)}</span><span class="check-title">${both(change.title)} <code>${change.id}</code>${standings(change)}</span><span class="check-tags">${change.clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span>`)}</span></summary>
<div class="check-body">${(
  [
    ['appeared', change.appeared],
    ['gone', change.gone],
  ] as const
).map(
  ([name, findings]) =>
    findings.length > 0 &&
    markup`<h4>${both(comparisonPageTexts[name])}</h4><ol class="findings">${findings.map((finding) => findingCard(finding))}</ol>`,
)}${change.appeared.length + change.gone.length === 0 && markup`<p class="small">${both(changeTexts[change.kind])}</p>`}</div></details>`;

const section = (
  id: 'checks' | 'requirements',
  changes: readonly Change[],
): Markup => markup`<section id="${id}" class="changes"><h2>${both(pageTexts[id])} <span class="count">${changes.length}</span></h2>
${changes.length === 0 && markup`<p class="empty">${both(comparisonPageTexts.nothing)}</p>`}
${changeOrder.map((kind) => {
  const mine = changes.filter((change) => change.kind === kind);
  return (
    mine.length > 0 &&
    markup`<h3>${both(changeTexts[kind])} <span class="count">${mine.length}</span></h3>${mine.map(changeCard)}`
  );
})}</section>`;

const levelLines = ({ levels }: Comparison): Content =>
  (levels ?? []).map(
    ({ level, before, after }) =>
      markup`<p class="explanation">${both(levelWord(level, { verdict: before }))} → <b>${both(levelWord(level, { verdict: after }))}</b></p>`,
  );

const supplies = (title: Localized, missing: readonly MissingSupply[]): Content =>
  missing.length > 0 &&
  markup`<section class="deciding deciding-open"><h2>${both(title)} <span class="count">${missing.length}</span></h2><ul>${missingGroups({ missing }).map(({ how }) => markup`<li>${both(how)}</li>`)}</ul></section>`;

/** What changed between two runs, as one page of the same make as the report. */
export const renderComparisonHtml = (comparison: Comparison, language: Language): string => {
  const verdict = comparison.regressed ? comparisonPageTexts.regressed : comparisonPageTexts.notRegressed;
  return htmlPage({
    language,
    title: { 'zh-CN': `${verdict['zh-CN']} · 两次运行的比较 · 核验`, en: `${verdict.en} · comparison · heyan` },
    body: markup`<section class="band band-${comparison.regressed ? 'nonconformant' : 'conformant'}" id="verdict"><div class="band-who"><p class="eyebrow">${both(comparisonPageTexts.title)}</p><h1 class="toned">${comparison.regressed ? '↓' : '='} ${both(verdict)}</h1></div>${levelLines(comparison)}
${comparison.circumstances.length === 0 ? markup`<p class="meaning">${both(comparisonPageTexts.same)}</p>` : comparison.circumstances.map((circumstance) => markup`<p class="caution">${both(circumstanceTexts[circumstance])}</p>`)}</section>
<section class="facts facts-two">${runCard(comparisonPageTexts.before, comparison.before)}${runCard(comparisonPageTexts.after, comparison.after)}</section>
${supplies(comparisonPageTexts.missingAppeared, comparison.missing?.appeared ?? [])}${supplies(comparisonPageTexts.missingGone, comparison.missing?.gone ?? [])}
${section('requirements', comparison.requirements)}
${section('checks', comparison.checks)}`,
  });
};
