import type { Report } from '../report/report.ts';
import { pageTexts } from '../text/pageTexts.ts';
import { showValue } from '../text/showValue.ts';
import { both } from './both.ts';
import { markup, type Markup } from './markup.ts';

/** The values that the draft leaves open, each with its reason. */
export const profileSection = ({ profile }: Report): Markup | null =>
  profile.assumptions.length === 0
    ? null
    : markup`<section id="profile"><h2>${both(pageTexts.assumptions)} <span class="count">${profile.assumptions.length}</span></h2>
<p>${both(pageTexts.profileMeaning)}</p>
<details class="card wide"><summary>${profile.title === undefined ? profile.id : both(profile.title)} · ${profile.id} ${profile.version}</summary>
<table class="assumptions"><thead><tr><th scope="col">${both(pageTexts.path)}</th><th scope="col">${both(pageTexts.value)}</th><th scope="col">${both(pageTexts.why)}</th></tr></thead><tbody>${profile.assumptions.map(
        (assumption) =>
          markup`<tr><td><code>${assumption.path}</code><br><span class="tag">${both(assumption.assumed ? pageTexts.assumed : pageTexts.confirmed)}</span></td><td><pre>${showValue(assumption.value, 600)}</pre></td><td>${both(assumption.reason)}</td></tr>`,
      )}</tbody></table></details></section>`;
