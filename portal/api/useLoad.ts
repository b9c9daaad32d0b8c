import { onScopeDispose, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';
import { ApiError } from './apiError.ts';

export interface Loading<T> {
  readonly data: ShallowRef<T | undefined>;
  readonly error: ShallowRef<ApiError | undefined>;
  readonly loading: ShallowRef<boolean>;
  readonly reload: () => Promise<void>;
}

const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(-1, 'page-error', String(error));

/** Loads what a page shows, again when `when` changes; an answer that was overtaken by a later one is not shown. */
export const useLoad = <T>(load: () => Promise<T>, when: () => unknown = () => undefined): Loading<T> => {
  const data = shallowRef<T>();
  const error = shallowRef<ApiError>();
  const loading = shallowRef(true);
  let turn = 0;
  const reload = async (): Promise<void> => {
    const own = (turn += 1);
    loading.value = true;
    try {
      const answer = await load();
      if (own !== turn) return;
      data.value = answer;
      error.value = undefined;
    } catch (thrown) {
      if (own === turn) error.value = asApiError(thrown);
    } finally {
      if (own === turn) loading.value = false;
    }
  };
  watch(when, reload, { immediate: true });
  onScopeDispose(() => {
    turn += 1;
  });
  return { data, error, loading, reload };
};
