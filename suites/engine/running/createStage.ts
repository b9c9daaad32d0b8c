import type { CheckContext } from './checkContext.ts';
import type { KeptEvidence } from '../evidence/createEvidenceRecorder.ts';
import type { Scene } from './scene.ts';

/** A context of its own for a scene: no check's deadline may cut short what others wait for too. */
export interface SceneSetting {
  readonly context: CheckContext;
  readonly evidence: KeptEvidence;
  /** Rejects when the scene's time is up. */
  readonly expired: Promise<never>;
  readonly clear: () => void;
}

export interface PlayedScene<T> {
  readonly result: Promise<T>;
  readonly evidence: KeptEvidence;
  /** True for the one that had it played. */
  readonly first: boolean;
}

/** Plays each scene at most once. */
export interface Stage {
  readonly use: <T>(scene: Scene<T>) => PlayedScene<T>;
}

export const createStage = (prepare: (scene: Scene<unknown>) => SceneSetting): Stage => {
  const played = new Map<
    string,
    { readonly scene: Scene<unknown>; readonly result: Promise<unknown>; readonly evidence: KeptEvidence }
  >();
  return {
    use: <T>(scene: Scene<T>): PlayedScene<T> => {
      const before = played.get(scene.id);
      if (before !== undefined) {
        if (before.scene !== scene) throw new Error(`Two scenes have the id ${scene.id}.`);
        return { result: before.result as Promise<T>, evidence: before.evidence, first: false };
      }
      const setting = prepare(scene);
      const performance = (async () => scene.play(setting.context))();
      const result = Promise.race([performance, setting.expired]).finally(setting.clear);
      result.catch(() => {});
      played.set(scene.id, { scene, result, evidence: setting.evidence });
      return { result, evidence: setting.evidence, first: true };
    },
  };
};
