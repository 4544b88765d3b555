import type { JobName, Jobs, Progress } from './protocol';

/**
 * Which worker does a job. The search index stays in the `pack` worker, the road graph in the `analysis` worker; `solver`
 * is blocked while it works, and is ended to cancel it; so are `ingest`, which reads and writes files, and `builder`, which makes packs.
 */
export type LaneName = 'pack' | 'analysis' | 'solver' | 'ingest' | 'builder';

interface JobTraits<Name extends JobName> {
  readonly lane: LaneName;
  /** Fields that repeat from request to request: sent once, told apart by identity. */
  readonly shared: readonly (keyof Jobs[Name]['request'] & string)[];
  /** Buffers that change hands with the request, and with the response. */
  readonly give: (request: Jobs[Name]['request']) => ArrayBuffer[];
  readonly giveBack: (response: Jobs[Name]['response']) => ArrayBuffer[];
}

const nothing = () => [];
const present = (buffer: ArrayBuffer | null) => (buffer === null ? [] : [buffer]);

/** How each job crosses to its worker. */
export const JOB_TRAITS: { readonly [Name in JobName]: JobTraits<Name> } = {
  'pack/open': {
    lane: 'pack',
    shared: [],
    give: nothing,
    giveBack: ({ roads }) => present(roads),
  },
  'places/search': { lane: 'pack', shared: [], give: nothing, giveBack: nothing },
  'network/load': {
    lane: 'analysis',
    shared: ['standards'],
    give: ({ roads }) => present(roads),
    giveBack: nothing,
  },
  'nearest/run': {
    lane: 'analysis',
    shared: ['shelters', 'warehouses', 'teams', 'hazards', 'hazardRoads', 'closures', 'standards'],
    give: nothing,
    giveBack: nothing,
  },
  'closed-roads/run': { lane: 'analysis', shared: ['closures'], give: nothing, giveBack: nothing },
  'coverage/run': {
    lane: 'analysis',
    shared: ['cells', 'shelters', 'hazards', 'hazardRoads', 'closures', 'standards', 'places'],
    give: nothing,
    giveBack: nothing,
  },
  'allocation/run': {
    lane: 'analysis',
    shared: ['cells', 'shelters', 'hazards', 'hazardRoads', 'closures', 'standards', 'places'],
    give: nothing,
    giveBack: nothing,
  },
  'siting/run': {
    lane: 'analysis',
    shared: ['cells', 'hazards', 'hazardRoads', 'standards', 'closures'],
    give: nothing,
    giveBack: nothing,
  },
  'siting/quick': { lane: 'solver', shared: [], give: nothing, giveBack: nothing },
  'siting/solve': { lane: 'solver', shared: [], give: nothing, giveBack: nothing },
  'isolation/run': {
    lane: 'analysis',
    shared: [
      'cells',
      'shelters',
      'facilities',
      'warehouses',
      'teams',
      'hazards',
      'hazardRoads',
      'closures',
      'standards',
      'places',
    ],
    give: nothing,
    giveBack: nothing,
  },
  'importance/run': {
    lane: 'analysis',
    shared: ['cells', 'facilities', 'warehouses', 'teams', 'hazards', 'hazardRoads', 'closures', 'standards'],
    give: nothing,
    giveBack: nothing,
  },
  'service-area/run': {
    lane: 'analysis',
    shared: ['cells', 'hazards', 'hazardRoads', 'closures', 'standards'],
    give: nothing,
    giveBack: nothing,
  },
  'exposure/run': {
    lane: 'analysis',
    shared: ['hazards', 'cells', 'shelters', 'warehouses', 'teams', 'facilities'],
    give: nothing,
    giveBack: nothing,
  },
  'needs/run': {
    lane: 'analysis',
    shared: ['cells', 'shelters', 'warehouses', 'norm', 'hazards', 'hazardRoads', 'closures', 'standards'],
    give: nothing,
    giveBack: nothing,
  },
  'risk-index/run': {
    lane: 'analysis',
    shared: [
      'cells',
      'districts',
      'shelters',
      'warehouses',
      'teams',
      'facilities',
      'hazards',
      'exposing',
      'hazardRoads',
      'closures',
      'standards',
    ],
    give: nothing,
    giveBack: nothing,
  },
  'import/shift': { lane: 'analysis', shared: [], give: nothing, giveBack: nothing },
  'import/inspect': { lane: 'ingest', shared: [], give: nothing, giveBack: nothing },
  'import/check': { lane: 'ingest', shared: [], give: nothing, giveBack: nothing },
  'import/take': { lane: 'ingest', shared: [], give: nothing, giveBack: nothing },
  'export/write': {
    lane: 'ingest',
    shared: [],
    give: nothing,
    giveBack: ({ bytes }) => [bytes.buffer],
  },
  'city/inspect': { lane: 'builder', shared: [], give: nothing, giveBack: nothing },
  'city/build': { lane: 'builder', shared: [], give: nothing, giveBack: nothing },
  'city/unpack': { lane: 'builder', shared: [], give: nothing, giveBack: nothing },
  'city/archive': { lane: 'builder', shared: [], give: nothing, giveBack: nothing },
};

/** What a running job may do besides answering. Throws from a cancelled job are not reported. */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export type Handler<Name extends JobName> = (
  request: Jobs[Name]['request'],
  context: JobContext,
) => Jobs[Name]['response'] | Promise<Jobs[Name]['response']>;

export type Handlers<Name extends JobName = JobName> = { readonly [N in Name]: Handler<N> };
