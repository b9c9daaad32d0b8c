import { reactive } from 'vue';

const place = 'heyan.token';

/**
 * What says who asks. The cookie of a session is none of the page's business; the token that goes with it is. An API token that was typed
 * is kept for this tab alone, so that it can be loaded again.
 */
export const credentials = reactive({
  token: sessionStorage.getItem(place) ?? undefined,
  csrfToken: undefined as string | undefined,
  signedIn: false,
});

export const keepToken = (token: string | undefined): void => {
  credentials.token = token;
  if (token === undefined) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, token);
};
