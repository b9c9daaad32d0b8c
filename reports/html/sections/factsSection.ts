import type { Report } from '../../report/report.ts';
import { beijingTime } from '../../text/beijingTime.ts';
import { declaredInShort } from '../../text/declaredInShort.ts';
import { capabilityTexts } from '../../text/names/capabilityTexts.ts';
import { channelTexts } from '../../text/names/channelTexts.ts';
import { declarationTexts } from '../../text/names/declarationTexts.ts';
import { gateTexts } from '../../text/names/gateTexts.ts';
import { originText } from '../../text/originText.ts';
import { pageTexts } from '../../text/names/pageTexts.ts';
import { platformKindTexts } from '../../text/names/platformKindTexts.ts';
import { showDuration } from '../../text/showDuration.ts';
import type { Localized } from '../../../spec/localized.ts';
import { both } from '../page/both.ts';
import { markup, type Content, type Markup } from '../page/markup.ts';

const fact = (label: Localized, value: Content): Markup => markup`<div><dt>${both(label)}</dt><dd>${value}</dd></div>`;

const code = (text: string): Markup => markup`<code>${text}</code>`;

const list = (items: readonly Content[]): Content =>
  items.length === 0
    ? both(pageTexts.none)
    : items.map((item, at) => [at > 0 && ' ', markup`<span class="tag">${item}</span>`]);

/** A record made elsewhere may name others. */
const capabilityName = (capability: string): Content => {
  const names: Readonly<Record<string, Localized>> = capabilityTexts;
  const name = names[capability];
  return name === undefined ? capability : both(name);
};

/** Only web addresses become links, and they tell the candidate nothing of the reader. */
const link = (url: string): Content =>
  /^https?:\/\//i.test(url) ? markup`<a href="${url}" rel="noreferrer noopener" target="_blank">${url}</a>` : url;

/** What was examined, by what, with which values: the facts that make a verdict worth something later. */
export const factsSection = (report: Report): Markup => {
  const { target, run, profile } = report;
  const isAccess = target.kind !== 'monitoring-platform';
  return markup`<section class="facts" id="overview">
  <div class="card"><h2>${both(pageTexts.target)}</h2><dl>
    ${fact(pageTexts.name, target.name || both(pageTexts.untitled))}
    ${fact(pageTexts.address, link(target.url))}
    ${isAccess && fact(pageTexts.platformId, code(target.platformId))}
    ${fact(pageTexts.kind, both(platformKindTexts[target.kind]))}
    ${fact(pageTexts.origin, both(originText(target)))}
    ${isAccess && fact(pageTexts.methods, target.methods === undefined ? both(pageTexts.methodsUnknown) : list(target.methods.map((method) => both(channelTexts[method]))))}
    ${isAccess && fact(pageTexts.capabilities, list(target.capabilities.map(capabilityName)))}
    ${target.faults.length > 0 && fact(pageTexts.faults, list(target.faults))}
    ${fact(pageTexts.fingerprint, code(target.fingerprint))}
  </dl></div>
  <div class="card"><h2>${both(pageTexts.run)}</h2><dl>
    ${fact(pageTexts.startedAt, markup`<time datetime="${run.startedAt}">${beijingTime(run.startedAt)}</time>`)}
    ${fact(pageTexts.duration, run.durationMs === null ? both(pageTexts.unknown) : showDuration(run.durationMs))}
    ${fact(pageTexts.version, `heyan ${run.heyan.version}`)}
    ${fact(pageTexts.gate, both(gateTexts[report.gate.name]))}
    ${fact(pageTexts.selection, run.selection.length === 0 ? both(pageTexts.everything) : list(run.selection))}
    ${fact(pageTexts.browser, run.browser)}
    ${fact(pageTexts.environment, `Node ${run.environment.node} · ${run.environment.os}`)}
    ${fact(pageTexts.seed, code(String(run.seed)))}
    ${fact(pageTexts.runId, code(run.id))}
  </dl>${(run.notes ?? []).map((note) => markup`<p class="small doubt">${both(note)}</p>`)}</div>
  <div class="card"><h2>${both(pageTexts.profile)}</h2><dl>
    ${fact(pageTexts.name, profile.title === undefined ? code(profile.id) : both(profile.title))}
    ${fact(pageTexts.profileId, code(profile.id))}
    ${fact(pageTexts.version, profile.version)}
    ${fact(pageTexts.profileHash, code(profile.hash))}
    ${isAccess && fact(declarationTexts.title, markup`<a href="#declaration">${both(declaredInShort(report.declaration))}</a>`)}
    ${fact(pageTexts.assumptions, markup`<a href="#profile">${profile.assumptions.filter((assumption) => assumption.assumed).length}</a>`)}
  </dl><p class="small">${both(pageTexts.profileMeaning)}</p></div>
</section>`;
};
