import { layersState } from '../store/slices/layers/state';
import { settingsState } from '../store/slices/settings/state';
import { type AppState, LAYER_IDS, type LayerId } from '../store/state';
import { formatUrl, type UrlState } from './url';

const ORDINARY = settingsState();
const unless = <Value>(value: Value, ordinary: Value): Value | null => (value === ordinary ? null : value);

/** Where the person is goes into the address only if they chose it themselves: what the device said stays there. */
function place({ session, incident, finder }: AppState) {
  if (session.view !== 'finder') return incident.current;
  return finder.origin?.from === 'device' ? null : finder.origin;
}

/** What of the screen goes into its address. */
export function urlStateOf(state: AppState): UrlState {
  const { session, pack, settings } = state;
  const placed = place(state);
  const first = layersState(session.view);
  const changed = LAYER_IDS.filter((id) => state.layers[id] !== first[id]);
  const incident = session.view === 'finder' ? null : state.incident.current;
  return {
    view: unless(session.view, 'operator'),
    screen: unless(session.screen, 'desk'),
    language: session.language,
    theme: session.theme,
    pack: pack.id,
    position: placed?.position ?? null,
    label: placed?.label ?? null,
    type: incident?.type ?? null,
    grade: incident?.grade ?? null,
    camera: state.camera.now,
    layers: Object.fromEntries(changed.map((id) => [id, state.layers[id]])) as Partial<
      Record<LayerId, boolean>
    >,
    standardId: settings.standardId,
    shelterClass: unless(settings.shelterClass, ORDINARY.shelterClass),
    walker: unless(settings.walker, ORDINARY.walker),
    method: unless(settings.coverageMethod, ORDINARY.coverageMethod),
    count: unless(settings.k, ORDINARY.k),
    selected: state.selection.selected,
    rail: state.analyses.open.rail,
    table: state.analyses.open.table,
  };
}

/** The address of the screen as it stands. */
export const urlOf = (state: AppState): string => formatUrl(urlStateOf(state));
