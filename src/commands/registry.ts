import { analysisCancel, analysisOpen, analysisOptions, analysisRunCommand } from './analyses/commands';
import { cameraGo, cameraMovedTo } from './camera';
import {
  cityBuild,
  cityCancel,
  cityExport,
  cityList,
  cityOffer,
  cityRemove,
  cityShow,
} from './cities/commands';
import type { CommandId } from './catalogue';
import type { Command } from './command';
import {
  closureBack,
  closureCancel,
  closureChange,
  closureClear,
  closureDraw,
  closureFinish,
  closurePoint,
  closureRedo,
  closureRemove,
  closureUndo,
} from './closure-edit';
import { closureRoads } from './closure-roads';
import { coverageCancel, coverageRun } from './coverage-run';
import { exportCancel, exportSave } from './export-save';
import { feedAdd, feedPause, feedRemove, feedRetry } from './feeds';
import { finderChoose, finderLocate, finderOrigin, finderRun } from './finder';
import {
  incidentArm,
  incidentClear,
  incidentDrag,
  incidentGrade,
  incidentRedo,
  incidentType,
  incidentUndo,
} from './incident-change';
import { incidentPlace } from './incident-place';
import {
  filesOffer,
  importBack,
  importCancel,
  importCheckRun,
  importConfirm,
  importLook,
  importOffer,
  importPlan,
  importRead,
  importSkip,
} from './import-commands';
import { layerToggle } from './layer-toggle';
import { nearestCancel, nearestRun } from './nearest-run';
import { noticeDismiss, noticeRaise } from './notice';
import { ownChange, ownClear, ownForget, ownRedo, ownRemove, ownUndo } from './own-layers';
import { packOpen } from './pack-open';
import { packRetry } from './pack-retry';
import {
  planAdd,
  planAdopt,
  planArm,
  planChange,
  planClear,
  planDrag,
  planMove,
  planRedo,
  planRemove,
  planUndo,
} from './plan-edit';
import { searchClear, searchQuery } from './search';
import { selectionHover, selectionSelect } from './selection';
import { sessionLanguage, sessionScreen, sessionTheme, sessionView } from './session-set';
import {
  settingsClass,
  settingsCount,
  settingsHazardRoads,
  settingsMethod,
  settingsStandard,
  settingsWalker,
} from './settings-change';
import { zoneAdd, zoneChange, zoneDraw, zoneMessage, zoneRemove } from './zones/commands';

export type CommandRegistry = { readonly [Id in CommandId]: Command<Id> };

/** Every action of a person; one that is missing here is a type error. */
export const COMMANDS: CommandRegistry = {
  'session.view': sessionView,
  'session.language': sessionLanguage,
  'session.theme': sessionTheme,
  'session.screen': sessionScreen,
  'pack.open': packOpen,
  'pack.retry': packRetry,
  'city.offer': cityOffer,
  'city.show': cityShow,
  'city.build': cityBuild,
  'city.cancel': cityCancel,
  'city.remove': cityRemove,
  'city.export': cityExport,
  'city.list': cityList,
  'incident.arm': incidentArm,
  'incident.place': incidentPlace,
  'incident.drag': incidentDrag,
  'incident.type': incidentType,
  'incident.grade': incidentGrade,
  'incident.clear': incidentClear,
  'incident.undo': incidentUndo,
  'incident.redo': incidentRedo,
  'nearest.run': nearestRun,
  'nearest.cancel': nearestCancel,
  'coverage.run': coverageRun,
  'coverage.cancel': coverageCancel,
  'analysis.open': analysisOpen,
  'analysis.run': analysisRunCommand,
  'analysis.cancel': analysisCancel,
  'analysis.options': analysisOptions,
  'export.save': exportSave,
  'export.cancel': exportCancel,
  'layer.toggle': layerToggle,
  'settings.walker': settingsWalker,
  'settings.standard': settingsStandard,
  'settings.class': settingsClass,
  'settings.method': settingsMethod,
  'settings.count': settingsCount,
  'settings.hazard-roads': settingsHazardRoads,
  'selection.select': selectionSelect,
  'selection.hover': selectionHover,
  'camera.moved': cameraMovedTo,
  'camera.go': cameraGo,
  'search.query': searchQuery,
  'search.clear': searchClear,
  'plan.arm': planArm,
  'plan.add': planAdd,
  'plan.adopt': planAdopt,
  'plan.drag': planDrag,
  'plan.move': planMove,
  'plan.change': planChange,
  'plan.remove': planRemove,
  'plan.clear': planClear,
  'plan.undo': planUndo,
  'plan.redo': planRedo,
  'closure.draw': closureDraw,
  'closure.point': closurePoint,
  'closure.back': closureBack,
  'closure.finish': closureFinish,
  'closure.cancel': closureCancel,
  'closure.change': closureChange,
  'closure.remove': closureRemove,
  'closure.clear': closureClear,
  'closure.undo': closureUndo,
  'closure.redo': closureRedo,
  'zone.draw': zoneDraw,
  'zone.add': zoneAdd,
  'zone.change': zoneChange,
  'zone.remove': zoneRemove,
  'zone.message': zoneMessage,
  'closure.roads': closureRoads,
  'files.offer': filesOffer,
  'import.offer': importOffer,
  'import.read': importRead,
  'import.plan': importPlan,
  'import.check': importCheckRun,
  'import.back': importBack,
  'import.confirm': importConfirm,
  'import.look': importLook,
  'import.skip': importSkip,
  'import.cancel': importCancel,
  'own.change': ownChange,
  'own.remove': ownRemove,
  'own.clear': ownClear,
  'own.forget-elsewhere': ownForget,
  'own.undo': ownUndo,
  'own.redo': ownRedo,
  'feed.add': feedAdd,
  'feed.remove': feedRemove,
  'feed.pause': feedPause,
  'feed.retry': feedRetry,
  'finder.origin': finderOrigin,
  'finder.locate': finderLocate,
  'finder.choose': finderChoose,
  'finder.run': finderRun,
  'notice.raise': noticeRaise,
  'notice.dismiss': noticeDismiss,
};
