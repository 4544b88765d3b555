import { resolve } from 'node:path';
import { needs } from '../../src/analysis/needs/needs';
import type { Affected } from '../../src/analysis/needs/query';
import type { NeedsResult } from '../../src/analysis/needs/result';
import { AFFECTED_SOURCES } from '../../src/domain/affected';
import type { WarningLevel } from '../../src/domain/hazard';
import { createTask } from '../../src/domain/task';
import { WALKERS } from '../../src/domain/travel';
import { CLOSURES_USAGE, readClosures } from './closures';
import type { Command } from './command';
import { csvLine } from './csv';
import { readHazards, situationMs } from './hazards';
import { InputError, readChoice, readCount, readOptions, readPosition, required } from './input';
import { needsGeojson } from './needs-geojson';
import { openPackFolder } from './pack-folder';

const USAGE = `npm run -s analyse -- needs --pack DIR --days D [options]
  --pack DIR       folder of a pack, e.g. public/packs/montevideo
  --days D         length of the stay, whole days, 1-365
  --norm ID        relief norm of the pack's standards; the first one
  --people N --at LON,LAT   so many people in need at a place (degrees, WGS 84); or
  --affected WHO   zones (people inside zones of --level and graver, who have to move), unserved (farther than
                   --service metres from a shelter, or without a way), cut-off (without a way to a shelter); zones
  --level L        1-4, the mildest level that counts for zones; 2
  --service M      service distance for unserved, metres of walking; 1000
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file whose polygons
                   have properties type and level 1-4; active
${CLOSURES_USAGE}
  --walker WHO     ${WALKERS.join(', ')}; healthy
  --format json|csv|geojson  json; csv: the schedule, one line a shipment, and one for what is short of each item (from
                   empty); geojson: the places with their people and needs, and the ways of the trucks
Those who go need relief at the usable shelter nearest on foot; those without a way, where they are. Quantities in the unit
of the item, times in seconds from the order: loading, then driving; unloading and the number of trucks are not modelled.
Stock that has expired at the situation time, in another unit, or in a warehouse out of service is not counted.
Exit code 1: nobody is affected.`;

const OPTIONS = [
  'pack',
  'days',
  'norm',
  'people',
  'at',
  'affected',
  'level',
  'service',
  'hazards',
  'closures',
  'walker',
  'format',
] as const;

function affectedOf(options: Partial<Record<(typeof OPTIONS)[number], string>>): Affected {
  if (options.people !== undefined || options.at !== undefined) {
    if (options.affected !== undefined && options.affected !== 'typed') {
      throw new InputError('--people and --at cannot stand beside --affected.');
    }
    const people = readCount(required(options.people, 'people'), 'people');
    return { source: 'typed', people, position: readPosition(required(options.at, 'at'), 'at') };
  }
  const source = readChoice(options.affected ?? 'zones', AFFECTED_SOURCES, 'affected');
  switch (source) {
    case 'zones':
      return {
        source,
        mildestLevel: Number(readChoice(options.level ?? '2', ['1', '2', '3', '4'], 'level')) as WarningLevel,
      };
    case 'unserved':
      return { source, serviceDistanceM: readCount(options.service ?? '1000', 'service') };
    case 'cut-off':
      return { source };
    case 'typed':
      throw new InputError('--affected typed: --people and --at are missing.');
  }
}

const COLUMNS = [
  'item',
  'unit',
  'from',
  'to_kind',
  'to',
  'to_lon',
  'to_lat',
  'quantity',
  'leaves_s',
  'travel_s',
  'arrives_s',
];

function toCsv({ shipments, items, destinations }: NeedsResult): string {
  const unitOf = new Map(items.map(({ item }) => [item.id, item.unit.en]));
  const sent = shipments.map((one) => {
    const to = destinations[one.destination]!;
    return [
      one.itemId,
      unitOf.get(one.itemId) ?? null,
      one.warehouseId,
      to.kind,
      to.id,
      ...to.position,
      one.quantity,
      one.leavesS,
      one.travelS.toFixed(1),
      one.arrivesS?.toFixed(1) ?? null,
    ];
  });
  const short = items
    .filter((row) => row.short > 0)
    .map((row) => [
      row.item.id,
      row.item.unit.en,
      null,
      'short',
      null,
      null,
      null,
      row.short,
      null,
      null,
      null,
    ]);
  return [COLUMNS, ...sent, ...short].map(csvLine).join('\n');
}

/** Relief needs against stock, as the page shows them. */
export const needsCommand: Command = {
  name: 'needs',
  summary: 'what the affected need, what the warehouses can bring when, and what is short',
  usage: USAGE,
  async run(args) {
    const options = readOptions(args, OPTIONS);
    const days = readCount(required(options.days, 'days'), 'days');
    const affected = affectedOf(options);
    const walker = readChoice(options.walker ?? 'healthy', WALKERS, 'walker');
    const format = readChoice(options.format ?? 'json', ['json', 'csv', 'geojson'], 'format');
    const { datasets, network } = await openPackFolder(resolve(required(options.pack, 'pack')));
    const { standards, population, shelters, warehouses } = datasets;
    const norms = standards.reliefNorms;
    const normId = readChoice(
      options.norm ?? norms[0]?.id ?? '',
      norms.map(({ id }) => id),
      'norm',
    );
    const result = await needs(
      {
        affected,
        days,
        norm: norms.find(({ id }) => id === normId)!,
        targets: standards.deliveryTargets,
        atMs: situationMs(datasets),
        cells: population,
        shelters,
        warehouses,
        standards,
        walker,
        hazards: await readHazards(options.hazards ?? 'active', datasets),
        hazardRoads: standards.hazardRoads,
        closures: await readClosures(options.closures),
      },
      network,
      createTask(),
    );
    const { lines: _lines, ...figures } = result;
    const written = {
      json: () => JSON.stringify(figures, null, 2),
      csv: () => toCsv(result),
      geojson: () => needsGeojson(result),
    };
    console.log(written[format]());
    return result.people > 0 ? 0 : 1;
  },
};
