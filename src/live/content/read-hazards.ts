import type { Hazard } from '../../domain/hazard';
import { hazardTable } from '../../ingest/schema/hazard';
import { faultText, isObject, own, readJson } from './read-json';
import type { Reading, StatementFault } from './statement';

/**
 * Warnings as GeoJSON areas whose properties are the columns of `hazards.fgb`, one or a collection.
 * @throws AnlanError `feed-not-data`
 */
export function readHazards(text: string, feed: string): Reading<Hazard> {
  const value = readJson(text, feed, 'GeoJSON');
  const features = isObject(value) ? own(value, 'features') : undefined;
  const list: readonly unknown[] = Array.isArray(features) ? features : [value];
  const taken: Hazard[] = [];
  const faults: StatementFault[] = [];
  for (const one of list) {
    if (!isObject(one)) {
      faults.push({ field: 'type', value: faultText(one) });
      continue;
    }
    const row = hazardTable.fromRow(own(one, 'geometry'), own(one, 'properties'));
    if (row.ok) taken.push(row.value);
    else faults.push({ field: row.issue.column, value: faultText(row.issue.value) });
  }
  return { taken, faults };
}
