import type { LonLat } from '../../domain/geo';
import { RESOURCE_KINDS } from '../../domain/resource';
import { answerInView } from '../layers/resources/resource-points';
import type { AppState, FeatureRef, ViewId } from '../../store/state';
import type { HitTarget } from '../layers/layer-description';

/** What a click asks for. */
export type ClickIntent =
  | { readonly do: 'place-incident'; readonly position: LonLat }
  | { readonly do: 'add-proposal'; readonly position: LonLat }
  | { readonly do: 'add-corner'; readonly position: LonLat }
  | { readonly do: 'set-origin'; readonly position: LonLat }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'select'; readonly ref: FeatureRef | null }
  | { readonly do: 'zoom-in'; readonly position: LonLat }
  | { readonly do: 'nothing' };

/** Areas that people look through to the ground: a click on one may still place something. */
const SEE_THROUGH: ReadonlySet<FeatureRef['kind']> = new Set([
  'cell',
  'district',
  'hazard',
  'gap',
  'community',
]);

/** Placing that was asked for comes first, then what is under the pointer, then the free ground. */
export function clickIntent(
  state: AppState,
  view: ViewId,
  target: HitTarget | null,
  position: LonLat,
): ClickIntent {
  if (state.closures.draft !== null) return { do: 'add-corner', position };
  if (state.incident.placing) return { do: 'place-incident', position };
  if (state.planner.adding) return { do: 'add-proposal', position };
  if (target?.shape === 'cluster') return { do: 'zoom-in', position: target.position };
  const ref = target?.ref ?? null;
  switch (view) {
    case 'operator':
      if (state.incident.current === null && (ref === null || SEE_THROUGH.has(ref.kind)))
        return { do: 'place-incident', position };
      return ref === null && state.selection.selected === null ? { do: 'nothing' } : { do: 'select', ref };
    case 'planner':
      return ref === null && state.selection.selected === null ? { do: 'nothing' } : { do: 'select', ref };
    case 'finder':
      return finderIntent(state, ref, position);
  }
}

function finderIntent(state: AppState, ref: FeatureRef | null, position: LonLat): ClickIntent {
  const kind = RESOURCE_KINDS.find((one) => one === ref?.kind);
  if (!ref || !kind) return { do: 'set-origin', position };
  const index = answerInView(state)?.groups[kind].items.findIndex((item) => item.id === ref.id) ?? -1;
  return index < 0 ? { do: 'select', ref } : { do: 'choose', index };
}
