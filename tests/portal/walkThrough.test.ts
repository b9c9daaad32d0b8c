import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runSuiteJob } from '../../cli/running/runSuiteJob.ts';
import type { IssuedIdentity } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import { platformContent } from '../../mocks/demonstration/platformContent.ts';
import { registerAddresses } from '../../mocks/demonstration/registerAddresses.ts';
import type { IssuedSecrets } from '../../mocks/monitoring-platform/applications/issuedSecrets.ts';
import { stateMachine } from '../../mocks/monitoring-platform/applications/stateMachine.ts';
import { applicationWords } from '../../portal/language/words/applicationWords.ts';
import { platformWords } from '../../portal/language/words/platformWords.ts';
import { verificationWords } from '../../portal/language/words/verificationWords.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { Language } from '../../spec/localized.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { hostileContent, hostileText } from './hostileContent.ts';
import { openPortal } from './openPortal.ts';
import type { OpenedPortal } from './openPortal.ts';
import { signIn } from './signIn.ts';
import { takePicture } from './takePicture.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
let portal: OpenedPortal;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  portal = await openPortal({ runSuite: runSuiteJob });
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await portal.close();
});

const roles = ['applicant', 'reviewer', 'operator', 'administrator'] as const;
type People = Readonly<Record<(typeof roles)[number], Page>>;
type Pair = readonly [chinese: string, english: string];
const profile = referenceProfile();

/** A page for each role, signed in, in the language. */
const peopleOf = async (language: Language): Promise<People> => {
  const pages: Partial<Record<(typeof roles)[number], Page>> = {};
  for (const role of roles) {
    // Nothing but escaping keeps a script from running.
    const { page } = await portal.newPage({ unguarded: true });
    closing.push(() => page.context().close());
    await signIn(page, await portal.account(role));
    if (language === 'en') await page.getByLabel('语言').selectOption('en');
    pages[role] = page;
  }
  return pages as People;
};

const isUnharmed = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);

describe('the way from application to operation', () => {
  it.each([
    ['resource', 'zh-CN'],
    ['service', 'en'],
    ['management', 'zh-CN'],
  ] as const)(
    'of a %s platform in %s, by four people, with a verification that is really passed',
    async (kind, language) => {
      const say = ([chinese, english]: Pair): string => (language === 'en' ? english : chinese);
      const step = (action: string): string => stateMachine.find((one) => one.action === action)?.title[language] ?? '';
      const people = await peopleOf(language);
      const { applicant, reviewer, operator, administrator } = people;
      let path = '';
      const isNow = (page: Page, state: keyof typeof applicationWords.state): Promise<void> =>
        page.locator('.title').getByText(say(applicationWords.state[state]), { exact: true }).waitFor();
      const picture = async (page: Page, name: string): Promise<void> => {
        await isUnharmed(page);
        await takePicture(page, `walk-${kind}-${language}-${name}`);
      };
      const press = async (page: Page, action: string, reason?: string): Promise<void> => {
        await page.getByRole('button', { name: step(action), exact: true }).click();
        if (reason === undefined) return;
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(say(applicationWords.application.reason)).fill(reason);
        await dialog.getByRole('button', { name: step(action), exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
      };

      /** From the form to the secrets; the platform listens already, and waits for what is issued to it. */
      const apply = async (origin: string): Promise<IssuedIdentity> => {
        await applicant.goto('applications');
        await applicant.getByRole('button', { name: say(applicationWords.applications.begin) }).click();
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
        const submit = applicant.getByRole('button', { name: say(applicationWords.form.submit), exact: true });
        await submit.waitFor();
        await picture(applicant, '1-form');
        await submit.click();
        await isNow(applicant, 'submitted');
        await reviewer.goto(path);
        await press(reviewer, 'take');
        await isNow(reviewer, 'under-review');
        await press(reviewer, 'approve', `材料齐全 ${hostileText}`);
        await isNow(reviewer, 'approved');
        await picture(reviewer, '2-approved');
        await operator.goto(path);
        await press(operator, 'dispatch');
        await isNow(operator, 'dispatched');
        await applicant.goto(path);
        await applicant
          .getByRole('button', { name: say(applicationWords.application.takeSecrets), exact: true })
          .click();
        await applicant.locator('.secret').waitFor();
        const { platformId, appKey, interfaces } = JSON.parse(
          await applicant.locator('.secret').innerText(),
        ) as IssuedSecrets;
        if (interfaces === null) throw new Error('Expected credentials of interfaces.');
        return { platformId, appKey, credentials: interfaces.credentials };
      };

      const candidate = await startAccessPlatform({ kind, profile, issued: apply });
      closing.push(candidate.close);
      await registerAddresses(portal.platform, candidate);
      const { platformId } = candidate;
      await press(applicant, 'connect');
      await isNow(applicant, 'connecting');

      // Nobody says yes to what did not pass.
      await operator.goto(path);
      await operator.getByRole('button', { name: step('verify'), exact: true }).click();
      const dialog = operator.getByRole('dialog');
      await dialog.getByLabel(say(applicationWords.application.reason)).fill('x');
      await dialog.getByRole('button', { name: step('verify'), exact: true }).click();
      await dialog.getByRole('alert').waitFor();

      await applicant.getByRole('link', { name: say(verificationWords.verification.seeRuns) }).click();
      await applicant.getByRole('button', { name: say(verificationWords.verificationKind.suite), exact: true }).click();
      await applicant
        .locator('table.cards tbody tr')
        .getByText(say(verificationWords.verificationState.passed), { exact: true })
        .waitFor({ timeout: 300_000 });
      await picture(applicant, '3-verification');
      const [run] = portal.platform.verifications.of(platformId);
      expect([run?.kind, run?.state, run?.result?.gate]).toEqual([
        'suite',
        'passed',
        { name: 'core', outcome: 'passed' },
      ]);

      await operator.reload();
      await press(operator, 'verify', '检测通过');
      await isNow(operator, 'verified');
      await administrator.goto(path);
      await press(administrator, 'operate');
      await isNow(administrator, 'in-operation');
      await picture(administrator, '4-in-operation');

      // What the candidate then hands over means harm, too.
      for (const { id } of candidate.business.records('site-column').slice(0, 3))
        candidate.business.update('site-column', id, { name: hostileText });
      await candidate.frontDatabase?.push('increment');
      await portal.platform.interfaces.pull(platformId);
      await portal.platform.exchange.runDay(platformId);
      await administrator.goto(`platforms/${platformId}`);
      const name = indicators.find(({ id }) => id === 't2-3-column-name')?.name[language] ?? '';
      await administrator.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await administrator.getByRole('button', { name: say(platformWords.indicators.showRecords), exact: true }).click();
      const records = administrator.locator('.records');
      await records.locator('tbody tr').first().waitFor();
      expect(await records.innerText()).toContain(hostileText.slice(0, 20));
      await picture(administrator, '5-records');
      for (const page of [
        'overview',
        'audit',
        `platforms/${platformId}/alerts`,
        `platforms/${platformId}/collection`,
      ]) {
        await administrator.goto(page === 'overview' ? '' : page);
        await administrator.locator('main h1, main h2').first().waitFor();
        await administrator.waitForLoadState('networkidle');
        await picture(administrator, `6-${page.replaceAll(/[/]/g, '-').replace(platformId, 'platform')}`);
      }
      for (const page of Object.values(people)) await isUnharmed(page);
      for (const page of Object.values(people)) await page.context().close();
    },
  );
});
