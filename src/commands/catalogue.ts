import type { ClosureShape, RoadClosure } from '../domain/closure';
import type { Problem } from '../domain/errors';
import type { FeedDeclaration } from '../domain/feed';
import type { LonLat } from '../domain/geo';
import type { ZoneKind } from '../domain/drawn-zone';
import type { Hazard } from '../domain/hazard';
import type { IncidentGrade, IncidentTypeId } from '../domain/incident';
import type { Language } from '../domain/language';
import type { ShelterClass } from '../domain/shelter';
import type { HazardRoadRule } from '../domain/standards';
import type { OwnLayer } from '../domain/own-layer';
import type { Walker } from '../domain/travel';
import type { FormatId } from '../ingest/format';
import type {
  AnalysisId,
  AnalysisOptions,
  AnalysisPlace,
  Camera,
  FeatureRef,
  ImportPlan,
  LayerId,
  OfferedFile,
  ProposedShelter,
  ReadChoices,
  SessionState,
  Theme,
  ViewId,
} from '../store/state';
import type { ExportId } from './export/export-id';

/** A place to be taken into the plan; what nobody knows of it is put in as for a proposal set by hand. */
export interface AdoptedPlace {
  readonly name: string | null;
  readonly position: LonLat;
  readonly effectiveAreaM2: number | null;
}

/**
 * Every action of a person, by id, with what it takes. Panels and the map call them through `useCommand(id)`;
 * each is one file in this folder and one line in `registry.ts`. Labels are under `command.<id>`.
 */
export interface CommandInputs {
  'session.view': ViewId;
  'session.language': Language;
  'session.theme': Theme;
  'session.screen': SessionState['screen'];
  'pack.open': string;
  'pack.retry': undefined;
  /** A file that a city may be made of was dropped or chosen: an extract, or a pack in an archive. */
  'city.offer': { readonly name: string; readonly file: Blob };
  /** Opens or closes the dialog of own cities. */
  'city.show': boolean;
  /** Names that are empty are taken from each other, or from the id. `people` null = not known. */
  'city.build': {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly people: number | null;
    readonly isReplacing: boolean;
  };
  'city.cancel': undefined;
  'city.remove': string;
  'city.export': { readonly id: string; readonly as: 'archive' | 'folder' };
  /** Asks the browser which cities it keeps. */
  'city.list': undefined;
  'incident.arm': boolean;
  /** Type and grade left out: those of the present or last incident. */
  'incident.place': {
    position: LonLat;
    label?: string | null;
    type?: IncidentTypeId;
    grade?: IncidentGrade;
  };
  'incident.drag': LonLat | null;
  'incident.type': IncidentTypeId;
  'incident.grade': IncidentGrade;
  'incident.clear': undefined;
  'incident.undo': undefined;
  'incident.redo': undefined;
  'nearest.run': undefined;
  'nearest.cancel': undefined;
  'coverage.run': undefined;
  'coverage.cancel': undefined;
  /** Opens the panel of an analysis in one place of the view; null closes what is open there. */
  'analysis.open': { readonly place: AnalysisPlace; readonly id: AnalysisId | null };
  'analysis.run': AnalysisId;
  'analysis.cancel': AnalysisId;
  'analysis.options': {
    [Id in AnalysisId]: { readonly id: Id; readonly options: Partial<AnalysisOptions[Id]> };
  }[AnalysisId];
  /** Takes layers and results away as a file of one format; several become an archive. */
  'export.save': { readonly ids: readonly ExportId[]; readonly format: FormatId };
  'export.cancel': undefined;
  'layer.toggle': { id: LayerId; visible?: boolean };
  'settings.walker': Walker;
  'settings.standard': string;
  'settings.class': ShelterClass;
  'settings.method': 'road' | 'straight-line';
  'settings.count': number;
  'settings.hazard-roads': readonly HazardRoadRule[] | null;
  'selection.select': FeatureRef | null;
  'selection.hover': { ref: FeatureRef; x: number; y: number } | null;
  'camera.moved': Camera;
  'camera.go': { centre: LonLat; zoom?: number } | { bounds: readonly [LonLat, LonLat] };
  'search.query': string;
  'search.clear': undefined;
  'plan.arm': boolean;
  'plan.add': LonLat;
  /** Takes places into the plan as proposals, all in one edit; those that a proposal stands at already are left out. */
  'plan.adopt': readonly AdoptedPlace[];
  'plan.drag': { id: string; position: LonLat } | null;
  'plan.move': { id: string; position: LonLat };
  'plan.change': ProposedShelter;
  'plan.remove': string;
  'plan.clear': undefined;
  'plan.undo': undefined;
  'plan.redo': undefined;
  /** Begins to draw a closure on the map. */
  'closure.draw': ClosureShape;
  /** Adds a corner to what is being drawn; a point is complete with it. */
  'closure.point': LonLat;
  /** Takes the last corner back; without any, stops drawing. */
  'closure.back': undefined;
  'closure.finish': undefined;
  'closure.cancel': undefined;
  'closure.change': RoadClosure;
  'closure.remove': string;
  'closure.clear': undefined;
  'closure.undo': undefined;
  'closure.redo': undefined;
  /** Begins to draw a hazard zone of a type and level on the map. */
  'zone.draw': ZoneKind;
  'zone.add': ZoneKind & { readonly corners: readonly LonLat[] };
  'zone.change': Hazard;
  'zone.remove': string;
  /** Takes a zone away as a CAP 1.2 message. */
  'zone.message': string;
  /** Finds the roads that the closures lie on. */
  'closure.roads': undefined;
  /** Files that were dropped or chosen; `replaces`: the own layer whose features they bring anew. */
  'files.offer': { readonly files: readonly File[]; readonly replaces?: string };
  'import.offer': readonly OfferedFile[];
  /** Another way to read the present file, or another of its tables. */
  'import.read': { readonly reading?: ReadChoices; readonly table?: string };
  'import.plan': Partial<ImportPlan>;
  'import.check': undefined;
  'import.back': undefined;
  'import.confirm': { readonly name: string; readonly mode: OwnLayer['mode'] };
  /** Looks at the present file, if there is one. */
  'import.look': undefined;
  /** On to the next file. */
  'import.skip': undefined;
  'import.cancel': undefined;
  'own.change': { readonly id: string } & Partial<Pick<OwnLayer, 'name' | 'inUse' | 'mode'>>;
  'own.remove': string;
  'own.clear': undefined;
  /** Removes what this browser keeps for other packs. */
  'own.forget-elsewhere': undefined;
  'own.undo': undefined;
  'own.redo': undefined;
  /** Adds a feed for the opened pack; its id is given here. */
  'feed.add': Omit<FeedDeclaration, 'id'>;
  'feed.remove': string;
  'feed.pause': { readonly id: string; readonly isPaused: boolean };
  /** Tries a feed at once; null = all of them. */
  'feed.retry': string | null;
  'finder.origin': { position: LonLat; label: string | null; from: 'search' | 'map' | 'device' } | null;
  'finder.locate': undefined;
  'finder.choose': number;
  'finder.run': undefined;
  /** For parts of the page that meet a problem outside any command, such as the map. */
  'notice.raise': Problem;
  'notice.dismiss': number;
}
export type CommandId = keyof CommandInputs;
