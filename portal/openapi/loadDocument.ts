import { send } from '../api/send.ts';
import type { ApiDocument } from './document.ts';

let loaded: Promise<ApiDocument> | undefined;

const load = async (): Promise<ApiDocument> =>
  (await (await send({ method: 'GET', path: '/portal/openapi.json' })).json()) as ApiDocument;

/** Loaded once; after a failure again. @throws ApiError */
export const loadDocument = async (): Promise<ApiDocument> => {
  loaded ??= load();
  try {
    return await loaded;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
};
