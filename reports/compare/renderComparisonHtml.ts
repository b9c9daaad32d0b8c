import type { Language, Localized } from '../../spec/localized.ts';
import { both } from '../html/page/both.ts';
import { findingCard } from '../html/cards/findingCard.ts';
import { htmlPage } from '../html/page/htmlPage.ts';
import { markup, type Markup } from '../html/page/markup.ts';
import { verdictPill } from '../html/cards/verdictPill.ts';
import { beijingTime } from '../text/beijingTime.ts';
import { changeTexts } from '../text/names/changeTexts.ts';
import { circumstanceTexts } from '../text/names/circumstanceTexts.ts';
import { comparisonPageTexts } from '../text/names/comparisonPageTexts.ts';
import { pageTexts } from '../text/names/pageTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { showShare } from '../text/showShare.ts';
import { changeOrder } from './changeOrder.ts';
import type { Change, ComparedRun, Comparison } from './comparison.ts';

const runCard = (title: Localized, { verdict, run, target, profile, summary }: ComparedRun): Markup => {
  const facts: readonly (readonly [Localized, Markup])[] = [
    [pageTexts.target, markup`${target.name || target.url}`],
    [pageTexts.fingerprint, markup`<code>${target.fingerprint}</code>`],
    [pageTexts.startedAt, markup`<time datetime="${run.startedAt}">${beijingTime(run.startedAt)}</time>`],
    [pageTexts.version, markup`heyan ${run.heyan.version}`],
    [pageTexts.profile, markup`${profile.id} ${profile.version} <code>${profile.hash.slice(0, 16)}</code>`],
    [pageTexts.testableShare, markup`${showShare(summary.testableShare)}`],
  ];
  return markup`<div class="card"><h2>${both(title)} · ${both(runVerdictTexts[verdict].name)}</h2><dl>${facts.map(([label, value]) => markup`<div><dt>${both(label)}</dt><dd>${value}</dd></div>`)}</dl></div>`;
};

const pill = (verdict: Change['before']): Markup =>
  verdict === null ? markup`<span class="pill">${both(comparisonPageTexts.absent)}</span>` : verdictPill(verdict);

const changeCard = (
  change: Change,
): Markup => markup`<details class="check check-${change.after ?? 'none'}"${change.kind === 'newly-failing' && change.appeared.length > 0 && markup` open`}>
<summary><span class="pair-of-pills">${pill(change.before)} → ${pill(change.after)}</span><span class="check-title">${both(change.title)} <code>${change.id}</code></span><span class="check-tags">${change.clauses.map((clause) => markup`<span class="tag tag-clause">${clause}</span>`)}</span></summary>
<div class="check-body">${(
  [
    ['appeared', change.appeared],
    ['gone', change.gone],
  ] as const
).map(
  ([name, findings]) =>
    findings.length > 0 &&
    markup`<h4>${both(comparisonPageTexts[name])}</h4><ol class="findings">${findings.map((finding) => findingCard(finding, []))}</ol>`,
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

/** What changed between two runs, as one page of the same make as the report. */
export const renderComparisonHtml = (comparison: Comparison, language: Language): string => {
  const verdict = comparison.regressed ? comparisonPageTexts.regressed : comparisonPageTexts.notRegressed;
  return htmlPage({
    language,
    title: { 'zh-CN': `${verdict['zh-CN']} · 两次运行的比较 · 核验`, en: `${verdict.en} · comparison · heyan` },
    body: markup`<section class="band band-${comparison.regressed ? 'nonconformant' : 'conformant'}" id="verdict"><div class="stamp" aria-hidden="true">${comparison.regressed ? '↓' : '='}</div><div class="band-text"><p class="eyebrow">${both(comparisonPageTexts.title)}</p><h1>${both(verdict)}</h1>
${comparison.circumstances.length === 0 ? markup`<p class="meaning">${both(comparisonPageTexts.same)}</p>` : comparison.circumstances.map((circumstance) => markup`<p class="caution">${both(circumstanceTexts[circumstance])}</p>`)}</div></section>
<section class="facts facts-two">${runCard(comparisonPageTexts.before, comparison.before)}${runCard(comparisonPageTexts.after, comparison.after)}</section>
${section('requirements', comparison.requirements)}
${section('checks', comparison.checks)}`,
  });
};
