import type { AllocationQuery } from '../analysis/allocation/query';
import type { AllocationResult } from '../analysis/allocation/result';
import type { ServiceAreaQuery } from '../analysis/service-area/query';
import type { ServiceAreaResult } from '../analysis/service-area/result';
import type { PreparedSiting } from '../analysis/siting/prepare/prepare';
import type { SitingQuery } from '../analysis/siting/query';
import type { SitingResult } from '../analysis/siting/result';
import type { SitingAnswer } from '../analysis/siting/answer/answer';
import type { SitingInstance } from '../analysis/siting/instance/instance';
import type { IsolationQuery } from '../analysis/isolation/query';
import type { IsolationResult } from '../analysis/isolation/result';
import type { ImportanceQuery } from '../analysis/importance/query';
import type { ImportanceResult } from '../analysis/importance/result';
import type { ExposureQuery } from '../analysis/exposure/query';
import type { ExposureResult } from '../analysis/exposure/result';
import type { NeedsQuery } from '../analysis/needs/query';
import type { NeedsResult } from '../analysis/needs/result';
import type { RiskIndexQuery } from '../analysis/risk-index/query';
import type { RiskIndexResult } from '../analysis/risk-index/result';
import type { ClosedRoadsQuery } from '../analysis/closed-roads/query';
import type { ClosedRoadsResult } from '../analysis/closed-roads/result';
import type { CoverageQuery } from '../analysis/coverage/query';
import type { CoverageResult } from '../analysis/coverage/result';
import type { NearestQuery } from '../analysis/nearest/query';
import type { NearestResult } from '../analysis/nearest/result';
import type { Problem } from '../domain/errors';
import type { Bbox, LonLat } from '../domain/geo';
import type { Standards } from '../domain/standards';
import type { PlaceHit } from '../domain/place';
import type { NamedBlob } from '../domain/own-city';
import type { OwnKind, OwnFeatures } from '../domain/own-layer';
import type { ExportTable } from '../ingest/file-writer';
import type { FormatId } from '../ingest/format';
import type {
  ImportCheck,
  ImportPlan,
  ImportPreview,
  ImportSource,
  ShiftMedians,
} from '../ingest/import/plan';
import type { Datasets } from '../pack/datasets';
import type { BuildStage } from '../pack/build/build-report';
import type { BuiltCity } from '../pack/city/built-city';
import type { CityGlance } from '../pack/city/city-glance';
import type { PackRole } from '../pack/manifest';

/** Work done so far; `total` null while it is unknown. */
export interface Progress {
  readonly stage:
    | 'manifest'
    | 'fetch'
    | 'verify'
    | 'decode'
    | 'index'
    | 'search'
    | 'join'
    | 'read'
    | 'write'
    | 'build';
  readonly done: number;
  readonly total: number | null;
  readonly role?: PackRole;
  /** What a build is at. */
  readonly step?: BuildStage;
  /** The best answer so far of a job that finds better and better ones. */
  readonly siting?: SitingAnswer;
}

/** The requests are the queries of the analyses themselves. */
export type NearestRequest = NearestQuery;
export type CoverageRequest = CoverageQuery;

/** Every job a worker does: what it takes, what it gives. One map for all of them. */
export interface Jobs {
  /** Fetch, verify and decode a pack. `audience: 'public'` leaves internal files alone. `roads` is transferred. */
  'pack/open': {
    request: {
      baseUrl: string;
      audience: 'public' | 'internal';
      /** The files themselves, of a pack whose folder has no address. */
      files?: readonly NamedBlob[];
    };
    response: {
      datasets: Datasets;
      roads: ArrayBuffer | null;
      problems: readonly Problem[];
    };
  };
  'places/search': {
    request: { query: string; limit: number; near: LonLat | null };
    response: readonly PlaceHit[];
  };
  /**
   * Hand the graph over; it stays in the worker, and the caller's buffer is detached. `roads: null` drops the graph of
   * the pack before (for a pack without roads): analyses then answer by straight line.
   */
  'network/load': {
    request: { roads: ArrayBuffer | null; standards: Standards };
    response: { nodes: number; edges: number; bbox: Bbox | null };
  };
  'nearest/run': { request: NearestRequest; response: NearestResult };
  'closed-roads/run': { request: ClosedRoadsQuery; response: ClosedRoadsResult };
  'coverage/run': { request: CoverageRequest; response: CoverageResult };
  'allocation/run': { request: AllocationQuery; response: AllocationResult };
  /** Puts the question into numbers, on the roads; the answers come from the two jobs below, in a worker of their own. */
  'siting/run': { request: SitingQuery; response: PreparedSiting };
  'siting/quick': { request: PreparedSiting; response: SitingResult };
  /** Exact siting, in the same worker of its own; progress carries each better answer. Cancelling it ends its worker. */
  'siting/solve': {
    request: { instance: SitingInstance; timeLimitS: number };
    response: SitingAnswer;
  };
  'isolation/run': { request: IsolationQuery; response: IsolationResult };
  'importance/run': { request: ImportanceQuery; response: ImportanceResult };
  'exposure/run': { request: ExposureQuery; response: ExposureResult };
  'needs/run': { request: NeedsQuery; response: NeedsResult };
  'service-area/run': { request: ServiceAreaQuery; response: ServiceAreaResult };
  'risk-index/run': { request: RiskIndexQuery; response: RiskIndexResult };
  /** Finds out what a file is and what its rows could become. `table` and `plan`: what a person has chosen so far. */
  'import/inspect': {
    request: ImportSource & {
      readonly table: string | null;
      readonly plan: Partial<ImportPlan>;
      readonly region: Bbox;
    };
    response: ImportPreview;
  };
  /**
   * Whether positions lie nearer to the streets when taken to be of a shifted datum; `positions` as in the preview.
   * Null where there are no roads, or too few positions near them.
   */
  'import/shift': {
    request: { readonly positions: Float64Array<ArrayBuffer> };
    response: ShiftMedians | null;
  };
  /** Reads all rows by a plan. What is taken waits in the worker until it is fetched or another file is checked. */
  'import/check': {
    request: ImportSource & { readonly plan: ImportPlan; readonly region: Bbox };
    response: ImportCheck;
  };
  /** Features of the last check from `from` on, at most `count`; in small parts, so that the page is never busy for long. */
  'import/take': {
    request: { readonly token: number; readonly from: number; readonly count: number };
    response: { readonly kind: OwnKind; readonly features: readonly OwnFeatures[OwnKind][] };
  };
  /** One table is a file, several are a ZIP archive of files. */
  'export/write': {
    request: { readonly tables: readonly ExportTable[]; readonly format: FormatId };
    response: {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly extension: string;
      readonly mediaType: string;
    };
  };
  /** Finds out whether a city can be made of a file. */
  'city/inspect': { request: { readonly name: string; readonly file: Blob }; response: CityGlance };
  /** Makes the pack of an OpenStreetMap extract. Cancelling it ends its worker. */
  'city/build': {
    request: {
      readonly name: string;
      readonly file: Blob;
      readonly id: string;
      readonly nameZh: string | undefined;
      readonly nameEn: string | undefined;
      readonly people: number | null;
    };
    response: BuiltCity;
  };
  /** Takes a pack out of an archive, checked file by file; named anew where that is asked. */
  'city/unpack': { request: Jobs['city/build']['request']; response: BuiltCity };
  /** Puts a pack into one ZIP file with one folder in it. */
  'city/archive': {
    request: { readonly id: string; readonly files: readonly NamedBlob[] };
    response: { readonly archive: Blob };
  };
}
export type JobName = keyof Jobs;

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What commands see of the workers: the same in the page (worker threads) and in tests and scripts (in process). */
export interface Engine {
  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    options?: RunOptions,
  ): Promise<Jobs[Name]['response']>;
  dispose(): void;
}
