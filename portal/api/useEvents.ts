import { onScopeDispose, ref } from 'vue';
import type { Ref } from 'vue';

export type StreamState = 'connecting' | 'open' | 'lost' | 'over';

export interface Events {
  readonly state: Ref<StreamState>;
  readonly close: () => void;
}

/** Follows a stream of server-sent events as long as the page is there. The browser connects again by itself, with the last id it has. */
export const useEvents = (address: string, takers: Readonly<Record<string, (data: unknown) => void>>): Events => {
  const state = ref<StreamState>('connecting');
  const source = new EventSource(address);
  source.addEventListener('open', () => (state.value = 'open'));
  // Refused, it does not try again.
  source.addEventListener('error', () => (state.value = source.readyState === EventSource.CLOSED ? 'over' : 'lost'));
  for (const [name, take] of Object.entries(takers))
    source.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data)));
  const close = (): void => source.close();
  onScopeDispose(close);
  return { state, close };
};
