import { ref, shallowRef } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import { ApiError } from './apiError.ts';

export interface Doing {
  readonly busy: Ref<boolean>;
  readonly error: ShallowRef<ApiError | undefined>;
  /** Whether it succeeded; while one is on its way a second press does nothing. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** Does what a button says, once at a time, and keeps why it did not work. */
export const useDoing = (): Doing => {
  const busy = ref(false);
  const error = shallowRef<ApiError>();
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = true;
    error.value = undefined;
    try {
      await work();
      return true;
    } catch (thrown) {
      error.value = thrown instanceof ApiError ? thrown : new ApiError(-1, 'page-error', String(thrown));
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, error, run };
};
