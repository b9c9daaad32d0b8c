import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runSuiteJob } from '../../cli/running/runSuiteJob.ts';
import type { AccessPlatform, IssuedIdentity } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { platformContent } from '../../mocks/demonstration/platformContent.ts';
import { registerAddresses } from '../../mocks/demonstration/registerAddresses.ts';
import type { Role } from '../../mocks/monitoring-platform/accounts/contract/role.ts';
import type { IssuedSecrets } from '../../mocks/monitoring-platform/applications/issuedSecrets.ts';
import { stateMachine } from '../../mocks/monitoring-platform/applications/stateMachine.ts';
import { applicationWords } from '../../portal/language/words/applicationWords.ts';
import { platformWords } from '../../portal/language/words/platformWords.ts';
import { verificationWords } from '../../portal/language/words/verificationWords.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Language } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { hostileContent, hostileText } from './hostile/hostileContent.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';

// The suite runs for each of them, on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const profile = referenceProfile();
const roles = ['applicant', 'reviewer', 'operator', 'administrator'] as const satisfies readonly Role[];
/** Every kind in both languages: up to connecting in one, from the verification on in the other. */
const walks: readonly (readonly [PlatformKind, Language, Language])[] = [
  ['resource', 'zh-CN', 'en'],
  ['service', 'en', 'zh-CN'],
  ['management', 'zh-CN', 'en'],
];

let portal: OpenedPortal;
const people = {} as Record<(typeof roles)[number], Page>;
const candidates = new Map<PlatformKind, { readonly candidate: AccessPlatform; readonly path: string }>();
beforeAll(async () => {
  portal = await openPortal({ runSuite: runSuiteJob, empty: true });
  for (const role of roles) {
    // Without the policy of the pages nothing but their escaping keeps a script from running.
    const { page } = await portal.newPage({ unguarded: true });
    await signIn(page, await portal.account(role));
    people[role] = page;
  }
});
afterAll(async () => {
  for (const { candidate } of candidates.values()) await candidate.close();
  await portal.close();
});

type Pair = readonly [chinese: string, english: string];

/** What the four people do and read in one language. */
const speaking = (kind: PlatformKind, language: Language) => {
  const say = ([chinese, english]: Pair): string => (language === 'en' ? english : chinese);
  const step = (action: string): string => stateMachine.find((one) => one.action === action)?.title[language] ?? '';
  const button = (page: Page, words: Pair) => page.getByRole('button', { name: say(words), exact: true });
  return {
    say,
    button,
    choose: async (): Promise<void> => {
      for (const page of Object.values(people)) await page.getByLabel(/^(?:语言|Language)$/).selectOption(language);
    },
    isNow: (page: Page, state: keyof typeof applicationWords.state): Promise<void> =>
      page.locator('.title', { hasText: say(applicationWords.state[state]) }).waitFor(),
    press: async (page: Page, action: string, reason?: string): Promise<void> => {
      await page.getByRole('button', { name: step(action), exact: true }).click();
      if (reason === undefined) return;
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say(applicationWords.application.reason)).fill(reason);
      await dialog.getByRole('button', { name: step(action), exact: true }).click();
    },
    look: async (page: Page, name: string): Promise<void> => {
      expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
      await takePicture(page, `walk-${kind}-${name}-${language}`, { lettered: true });
    },
  };
};

describe('a platform', () => {
  it.each(walks)(
    'of the kind %s is applied for, reviewed and dispatched by the pages in %s, and connects',
    async (kind, language) => {
      const { applicant, reviewer, operator } = people;
      const { button, choose, isNow, press, look } = speaking(kind, language);
      let path = '';
      await choose();
      /** From the form to the secrets; the platform listens already, and waits for what is issued to it. */
      const apply = async (origin: string): Promise<IssuedIdentity> => {
        await applicant.goto('applications');
        await button(applicant, applicationWords.applications.begin).click();
        await applicant.waitForURL(/applications\/[\w-]+\/form/);
        const id = /applications\/([\w-]+)\/form/.exec(applicant.url())?.[1] ?? '';
        path = `applications/${id}`;
        // What is long to type is put where the page keeps what was typed.
        const content = hostileContent(platformContent(kind, origin, profile));
        await applicant.evaluate(
          ([place, kept]) => localStorage.setItem(place ?? '', kept ?? ''),
          [`heyan.application.${id}`, JSON.stringify({ version: 1, content })],
        );
        await applicant.reload();
        await button(applicant, applicationWords.form.submit).waitFor();
        await look(applicant, '1-form');
        await button(applicant, applicationWords.form.submit).click();
        await isNow(applicant, 'submitted');
        await reviewer.goto(path);
        await press(reviewer, 'take');
        await isNow(reviewer, 'under-review');
        // Not without a reason.
        await press(reviewer, 'approve', ' ');
        await reviewer
          .getByRole('dialog')
          .getByText(speaking(kind, language).say(applicationWords.application.reasonNeeded))
          .waitFor();
        await reviewer.keyboard.press('Escape');
        await press(reviewer, 'approve', `材料齐全 ${hostileText}`);
        await isNow(reviewer, 'approved');
        await look(reviewer, '2-approved');
        await operator.goto(path);
        await press(operator, 'dispatch');
        await isNow(operator, 'dispatched');
        await applicant.goto(path);
        await button(applicant, applicationWords.application.takeSecrets).click();
        const secret = applicant.locator('.secret');
        await secret.waitFor();
        await look(applicant, '3-secrets');
        const { platformId, appKey, interfaces } = JSON.parse(await secret.innerText()) as IssuedSecrets;
        if (interfaces === null) throw new Error('Expected credentials of interfaces.');
        return { platformId, appKey, credentials: interfaces.credentials };
      };
      const candidate = await startAccessPlatform({ kind, profile, issued: apply });
      candidates.set(kind, { candidate, path });
      await applicant
        .getByRole('link', { name: speaking(kind, language).say(applicationWords.application.document) })
        .click();
      await applicant.locator('.document-text pre').first().waitFor();
      expect(await applicant.locator('.document-text').innerText()).toContain(candidate.platformId);
      await look(applicant, '4-document');
      // The database of the form is one that nobody has.
      await registerAddresses(portal.platform, candidate);
      await applicant.goto(path);
      await press(applicant, 'connect');
      await isNow(applicant, 'connecting');
      // Begun here, it goes on while the next platform applies.
      await applicant.goto(`platforms/${candidate.platformId}/verification`);
      await button(applicant, verificationWords.verificationKind.suite).click();
      await expect.poll(() => portal.platform.verifications.of(candidate.platformId).length).toBe(1);
      // Nobody says yes to what has not passed.
      await operator.goto(path);
      await press(operator, 'verify', 'x');
      await operator.getByRole('dialog').getByRole('alert').waitFor();
    },
  );

  it.each(walks)(
    'of the kind %s, begun in %s, passes the suite and goes into operation in %s; what it hands over does no harm',
    async (kind, _, other) => {
      const { applicant, operator, administrator } = people;
      const { candidate, path } = candidates.get(kind) ?? {};
      if (candidate === undefined || path === undefined)
        throw new Error('Expected the platform to have been applied for.');
      const { platformId } = candidate;
      const { say, button, choose, isNow, press, look } = speaking(kind, other);
      await choose();
      await applicant.goto(path);
      await applicant.getByRole('link', { name: say(verificationWords.verification.seeRuns) }).click();
      const row = applicant.locator('table.cards tbody tr');
      await row.waitFor();
      const ended = ({ state }: { readonly state: string }): boolean => state !== 'queued' && state !== 'running';
      await expect
        .poll(() => portal.platform.verifications.of(platformId).every(ended), { timeout: 240_000, interval: 200 })
        .toBe(true);
      const [run] = portal.platform.verifications.of(platformId);
      const gate = { name: 'core', outcome: 'passed' };
      expect([run?.kind, run?.state, run?.message, run?.result?.gate]).toEqual(['suite', 'passed', null, gate]);
      await applicant.reload();
      await row.getByText(say(verificationWords.verificationState.passed)).waitFor();
      await row.getByRole('button').click();
      await applicant.locator('.panel .title', { hasText: say(verificationWords.verificationKind.suite) }).waitFor();
      await look(applicant, '5-verification');

      await operator.goto(path);
      await press(operator, 'verify', '检测通过');
      await isNow(operator, 'verified');
      await administrator.goto(path);
      await press(administrator, 'operate');
      await isNow(administrator, 'in-operation');
      await look(administrator, '6-in-operation');

      for (const { id } of candidate.business.records('site-column').slice(0, 3))
        candidate.business.update('site-column', id, { name: hostileText });
      await portal.platform.interfaces.pull(platformId);
      await administrator.goto(`platforms/${platformId}`);
      const name = indicators.find(({ id }) => id === 't2-3-column-name')?.name[other] ?? '';
      await administrator.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await button(administrator, platformWords.indicators.showRecords).click();
      const records = administrator.locator('.records');
      await records.locator('tbody tr').first().waitFor();
      expect(await records.innerText()).toContain(hostileText.slice(0, 20));
      await look(administrator, '7-records');
    },
  );
});

it('none of the four ran anything of a stranger', async () => {
  for (const page of Object.values(people)) expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
});
