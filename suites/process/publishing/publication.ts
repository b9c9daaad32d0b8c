import type { CatalogueEntry, CatalogueRefusal } from '../../../mocks/monitoring-platform/catalogue/catalogue.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import { inconclusive } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { accessFor } from './accessFor.ts';

export type Publication =
  | {
      readonly ok: true;
      readonly entries: readonly CatalogueEntry[];
      /** What of it the catalogue refused, in order. */
      readonly refusals: readonly CatalogueRefusal[];
    }
  | { readonly ok: false; readonly outcome: Outcome };

/** The candidate is told, once per run, to publish its interfaces at the run's monitoring platform (7.2.6). */
export const publication: Scene<Publication> = {
  id: 'process.publication',
  play: async (context) => {
    const { control, platformId } = context.target;
    if (control?.publish === undefined) {
      return {
        ok: false,
        outcome: inconclusive('control-missing', {
          'zh-CN': '检测控制没有 publish 动作，无法让接入平台发布资源。',
          en: 'The control has no action publish, so the platform could not be told to publish.',
        }),
      };
    }
    try {
      await control.publish(await accessFor(context));
    } catch (error) {
      if (error instanceof CandidateError) return { ok: false, outcome: inconclusive(error.reason, error.detail) };
      throw error;
    }
    const { catalogue } = context.monitoring;
    return { ok: true, entries: await catalogue.entries(platformId), refusals: await catalogue.refusals(platformId) };
  },
};
