import { EXPORT_IDS, type ExportId } from './export-id';
import type { ExportSource } from './export-source';
import { LAYER_SOURCES } from './layers';
import { referenceSource, unitsSource } from './live-layers';
import { allocationCellsSource, allocationSheltersSource } from './results/allocation';
import { coverageCellsSource, coverageGapsSource } from './results/coverage';
import { needsDeliveriesSource, needsShipmentsSource } from './results/needs';
import { nearestSource } from './results/nearest';
import { riskDistrictsSource } from './results/risk-index';
import { importanceSource, isolationSource, serviceAreaSource } from './results/roads';
import { sitingSource } from './results/siting';
import { exposureSource } from './results/zones';

const SOURCES = new Map<ExportId, ExportSource>(
  [
    ...LAYER_SOURCES,
    referenceSource,
    unitsSource,
    nearestSource,
    coverageCellsSource,
    coverageGapsSource,
    allocationSheltersSource,
    allocationCellsSource,
    sitingSource,
    isolationSource,
    importanceSource,
    serviceAreaSource,
    exposureSource,
    needsShipmentsSource,
    needsDeliveriesSource,
    riskDistrictsSource,
  ].map((source) => [source.id, source]),
);

/** Everything that can be taken away, in the order it is offered. */
export const EXPORT_SOURCES: readonly ExportSource[] = EXPORT_IDS.map((id) => {
  const source = SOURCES.get(id);
  if (source === undefined) throw new Error(`nothing writes ${id}`);
  return source;
});
