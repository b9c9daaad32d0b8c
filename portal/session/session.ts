import { reactive } from 'vue';
import type { Schemas } from '../api/answers.ts';
import { ApiError } from '../api/apiError.ts';
import { call } from '../api/call.ts';
import { connection } from '../api/connection.ts';
import { credentials, keepToken } from '../api/credentials.ts';

type Session = Schemas['Session'];

/** Who has signed in; `known`: the monitoring platform was asked. */
export const session = reactive({
  known: false,
  account: undefined as Session['account'] | undefined,
  wanted: null as Session['wanted'],
});

/** Takes over what the monitoring platform says of who asks. */
export const adopt = ({ account, wanted, csrfToken }: Session): void => {
  // Somebody else begins anew; nothing of the page is theirs.
  if (connection.expired && session.account?.accountId !== account.accountId) location.reload();
  session.known = true;
  session.account = account;
  session.wanted = wanted;
  credentials.csrfToken = csrfToken ?? undefined;
  credentials.signedIn = true;
  if (wanted === null) connection.expired = false;
};

const leave = (): void => {
  session.known = true;
  session.account = undefined;
  session.wanted = null;
  credentials.csrfToken = undefined;
  credentials.signedIn = false;
  connection.expired = false;
};

/** Asks who this is. @throws ApiError where the monitoring platform is not reached. */
export const openSession = async (): Promise<void> => {
  try {
    adopt(await call('get', '/session', {}));
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    keepToken(undefined);
    leave();
  }
};

export const signIn = async (name: string, password: string): Promise<void> => {
  keepToken(undefined);
  adopt(await call('post', '/session', { body: { name, password } }));
};

/** @throws ApiError where the token is none, and it is not kept. */
export const signInByToken = async (token: string): Promise<void> => {
  keepToken(token);
  try {
    adopt(await call('get', '/session', {}));
  } catch (error) {
    keepToken(undefined);
    throw error;
  }
};

export const signOut = async (): Promise<void> => {
  if (credentials.token === undefined) await call('delete', '/session', {});
  keepToken(undefined);
  leave();
};
