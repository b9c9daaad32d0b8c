import type { Visitor } from '../../browser/browser.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';

/** Signs a visitor in, where the candidate tells how; otherwise he stays a guest. What the page of signing in reports is the visitor's as well. */
export const signIn = async ({ target }: Pick<CheckContext, 'target'>, visitor: Visitor): Promise<void> => {
  const login = target.beacon?.pages?.['login'];
  if (login === undefined) return;
  const page = await visitor.open(login);
  await page.settled();
  await page.close();
};
