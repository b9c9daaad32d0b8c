import { reactive } from 'vue';

/** What all pages have to know of their way to the monitoring platform. */
export const connection = reactive({
  /** The last call did not reach it. */
  lost: false,
  /** It no longer knows the session that there was. */
  expired: false,
});
