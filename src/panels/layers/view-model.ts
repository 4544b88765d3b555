import type { Grade } from '../../domain/provenance';
import { type AppState, LAYER_IDS, type LayerId, type PackManifest } from '../../store/state';

export interface LayerRow {
  readonly id: LayerId;
  readonly visible: boolean;
  /** Null where there is nothing to count. */
  readonly count: number | null;
  /** Null for what people draw themselves, and for analyses. */
  readonly grade: Grade | null;
  readonly asOf: string | null;
  /** Own data are among what is counted. */
  readonly hasOwn: boolean;
}

export interface LayerGroup {
  readonly id: 'situation' | 'resources' | 'people' | 'analyses';
  readonly rows: readonly LayerRow[];
}

const GROUPS: readonly { readonly id: LayerGroup['id']; readonly layers: readonly LayerId[] }[] = [
  { id: 'resources', layers: ['shelters', 'warehouses', 'teams', 'units'] },
  {
    id: 'situation',
    layers: ['incident', 'hazards', 'closures', 'routes'],
  },
  { id: 'people', layers: ['gap', 'reach', 'population', 'districts', 'proposals', 'reference'] },
  {
    id: 'analyses',
    layers: ['allocation', 'isolation', 'service-area', 'needs', 'risk-index', 'importance', 'siting'],
  },
];

/** Layers that are not offered while nobody has brought anything for them. */
const DRAWN: readonly LayerId[] = ['proposals', 'closures', 'siting', 'reference', 'units'];

/** Layers whose panel says how they were found and how old they are. */
const ANALYSES: readonly LayerId[] = GROUPS.find(({ id }) => id === 'analyses')?.layers ?? [];

/** The pack file a layer stands on; a computed layer carries the ground of its people or roads. */
const ROLE_OF = {
  shelters: 'shelters',
  warehouses: 'warehouses',
  teams: 'teams',
  units: null,
  hazards: 'hazards',
  population: 'population',
  gap: 'population',
  isolation: 'population',
  importance: 'roads',
  'service-area': 'roads',
  allocation: 'population',
  reach: 'shelters',
  routes: 'roads',
  districts: 'districts',
  incident: null,
  closures: null,
  proposals: null,
  needs: 'warehouses',
  'risk-index': 'population',
  siting: null,
  reference: null,
} as const satisfies Record<LayerId, PackManifest['files'][number]['role'] | null>;

/** The layer list: on or off, how many, how far to be trusted, how old. A layer that the pack cannot fill is left out. */
export function layerGroups(
  layers: AppState['layers'],
  counts: Readonly<Record<LayerId, number | null>>,
  manifest: PackManifest | null,
  offered: readonly LayerId[] = LAYER_IDS,
  own: ReadonlySet<string> = new Set(),
): readonly LayerGroup[] {
  const row = (id: LayerId): LayerRow | null => {
    const role = ROLE_OF[id];
    const isAnalysis = ANALYSES.includes(id);
    const file = manifest?.files.find((candidate) => candidate.role === role);
    if (manifest && role !== null && !file && id !== 'routes' && !counts[id]) return null;
    if (DRAWN.includes(id) && !counts[id]) return null;
    return {
      id,
      visible: layers[id],
      count: counts[id],
      grade: isAnalysis ? null : (file?.grade ?? null),
      asOf: isAnalysis ? null : (file?.asOf ?? null),
      hasOwn: own.has(id) && id !== 'reference',
    };
  };
  return GROUPS.map(({ id, layers: ids }) => ({
    id,
    rows: ids
      .filter((layer) => offered.includes(layer))
      .map(row)
      .filter((entry) => entry !== null),
  })).filter(({ rows }) => rows.length > 0);
}
