import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import type { Schemas } from '../../api/answers.ts';
import { ApiError } from '../../api/apiError.ts';
import { call } from '../../api/call.ts';
import { connection } from '../../api/connection.ts';
import { draftStore } from './draftStore.ts';
import { tidyContent } from './tidyContent.ts';

type Application = Schemas['Application'];
type Content = Schemas['ApplicationContent'];

export interface Draft {
  readonly content: ShallowRef<Content>;
  readonly version: Ref<number>;
  /** `kept`: in this browser alone; `conflict`: changed elsewhere meanwhile. */
  readonly state: Ref<'saved' | 'saving' | 'kept' | 'conflict'>;
  readonly savedAt: Ref<string>;
  readonly restored: Ref<boolean>;
  readonly error: ShallowRef<ApiError | undefined>;
  readonly type: (content: Content | undefined) => void;
  /** Whether the monitoring platform has everything now. */
  readonly save: () => Promise<boolean>;
  readonly overwrite: () => Promise<boolean>;
  readonly discard: () => void;
}

const idle = 1_200;

/**
 * The content of an application while it is typed: kept in this browser with every change, and on the monitoring platform when nothing was
 * typed for a moment. What did not get there is tried again with the next change, and when the way there is open again; it stands here when
 * the page is opened anew.
 */
export const useDraft = (application: Application): Draft => {
  const { applicationId } = application;
  const kept = draftStore.read(applicationId);
  const isNews = kept !== undefined && JSON.stringify(kept.content) !== JSON.stringify(application.content);
  const content = shallowRef((isNews ? kept.content : application.content) as Content);
  const version = ref(isNews ? kept.version : application.version);
  const theirs = shallowRef(application);
  const restored = ref(isNews);
  const state = ref<Draft['state']['value']>(
    !isNews ? 'saved' : kept.version === application.version ? 'kept' : 'conflict',
  );
  const savedAt = ref(application.updatedTime);
  const error = shallowRef<ApiError>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> | undefined;

  const put = async (): Promise<boolean> => {
    const sent = content.value;
    state.value = 'saving';
    try {
      const saved = await call('put', '/applications/{applicationId}', {
        path: { applicationId },
        body: { content: tidyContent(sent) },
        version: version.value,
      });
      version.value = saved.version;
      theirs.value = saved;
      savedAt.value = saved.updatedTime;
      error.value = undefined;
      if (content.value === sent) {
        draftStore.forget(applicationId);
        state.value = 'saved';
        return true;
      }
      draftStore.keep(applicationId, { content: content.value, version: version.value });
      return await put();
    } catch (thrown) {
      error.value = thrown instanceof ApiError ? thrown : new ApiError(-1, 'page-error', String(thrown));
      state.value = 'kept';
      if (error.value.status === 412) {
        if (error.value.current !== undefined) theirs.value = error.value.current as Application;
        state.value = 'conflict';
        error.value = undefined;
      }
      return false;
    }
  };
  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (saving !== undefined) await saving;
    if (state.value === 'saved') return true;
    if (state.value === 'conflict') return false;
    saving = put();
    const done = await saving;
    saving = undefined;
    return done;
  };
  // As soon as the monitoring platform is there again, and knows who this is.
  watch(
    () => connection.lost || connection.expired,
    (away) => {
      if (!away && state.value === 'kept') void save();
    },
  );
  onBeforeUnmount(() => {
    clearTimeout(timer);
    if (state.value === 'kept') void save();
  });
  return {
    content,
    version,
    state,
    savedAt,
    restored,
    error,
    type: (next) => {
      content.value = next ?? {};
      draftStore.keep(applicationId, { content: content.value, version: version.value });
      if (state.value === 'conflict') return;
      state.value = 'kept';
      clearTimeout(timer);
      timer = setTimeout(save, idle);
    },
    save,
    overwrite: async () => {
      version.value = theirs.value.version;
      state.value = 'kept';
      return save();
    },
    discard: () => {
      clearTimeout(timer);
      draftStore.forget(applicationId);
      content.value = theirs.value.content;
      version.value = theirs.value.version;
      state.value = 'saved';
      restored.value = false;
    },
  };
};
