import type { BuiltPack } from '../../src/pack/build/build-pack';

const number = new Intl.NumberFormat('en');

/** What was kept, what was dropped and why, the files and what the build cost, as text for a terminal. */
export function closingTable({ manifest, files, report }: BuiltPack, seconds: number): string {
  const { osm, shelters, population, roads } = report;
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const roadBytes = files.get('roads.bin')?.length ?? 0;
  const kept: Row[] = [
    ...keptObjects(osm),
    ...appliedTurns(report),
    ['shelter candidates', shelters.kept, `${number.format(shelters.withoutArea)} without a known area`],
    ['warehouses', report.warehouses, ''],
    ['teams', report.teams, ''],
    ['facilities', report.facilities, ''],
    ['hazard zones', report.hazards, ''],
    [
      'people',
      population?.people ?? 0,
      population
        ? `${number.format(population.cells)} cells, ${number.format(population.dwellings)} dwellings`
        : 'nobody has said how many',
    ],
    ['districts', report.districts, ''],
    [
      'road ways',
      roads.ways,
      `${number.format(roads.streetNames)} street names, ${number.format(Math.round(roads.lengthKm))} km`,
    ],
    [
      'road nodes',
      roads.nodes,
      `${number.format(roads.edges)} edges, ${number.format(roads.directedEdges)} directed edges`,
    ],
    [
      'road networks',
      roads.components,
      `${number.format(roads.smallComponents)} under 50 nodes, left out of snapping`,
    ],
    ['places', report.places, ''],
  ];
  const dropped: Row[] = [
    ...droppedObjects(osm),
    ...droppedTurns(report),
    ['sites that are part of another', shelters.merged, ''],
    ['sites closed to the public', shelters.private, ''],
    ['sites too small', shelters.tooSmall, ''],
    ['dwellings outside the population area', population?.outside ?? 0, ''],
    ...Object.entries(roads.droppedWays).map(([reason, count]): Row => [`ways: ${reason}`, count, '']),
  ];
  const written = manifest.files.map(
    (file): Row => [
      file.name,
      file.bytes,
      file.count === null ? '' : `${number.format(file.count)} features`,
    ],
  );
  return [
    section(`${manifest.name.en}: kept`, kept),
    section('dropped', dropped),
    section('bytes', [...written, ['total with pack.json', total, '']]),
    section('cost', [
      [
        'bytes per directed edge',
        round(roadBytes / Math.max(1, roads.directedEdges)),
        'roads.bin, not compressed',
      ],
      ['seconds', round(seconds), ''],
      ['peak memory, MiB', Math.round(process.resourceUsage().maxRSS / 1024), ''],
    ]),
  ].join('\n');
}

function keptObjects(osm: OsmReport): Row[] {
  if (osm.kind === 'tiles') {
    return [
      ['OpenStreetMap objects', osm.features, `${number.format(osm.pieces)} pieces in ${osm.tiles} tiles`],
      ['  joined across tiles', osm.joined, `${number.format(osm.apart)} kept in several parts`],
    ];
  }
  const { nodes, ways, relations, bytes } = osm;
  const file = `${number.format(nodes)} nodes, ${number.format(ways)} ways, ${number.format(relations)} relations`;
  return [
    ['OpenStreetMap objects', osm.features, `${file} in ${number.format(bytes)} bytes`],
    ['  areas made of several ways', osm.areas, `${number.format(osm.partialAreas)} not whole`],
  ];
}

function appliedTurns({ roads: { turns }, restrictions }: BuiltPack['report']): Row[] {
  if (restrictions === 0) return [];
  const { applied, byKind, splitNodes, twinEdges } = turns;
  const kinds = Object.entries(byKind).map(([kind, count]): Row => [`  ${kind}`, count, '']);
  const cost = `${number.format(splitNodes)} split nodes, ${number.format(twinEdges)} twin edges`;
  return [
    ['turn restrictions', applied, `applied of ${number.format(restrictions)} read: ${cost}`],
    ...kinds,
  ];
}

function droppedTurns({ osm, roads: { turns } }: BuiltPack['report']): Row[] {
  const leftOut = osm.kind === 'extract' ? Object.entries(osm.restrictionsLeftOut) : [];
  return [...leftOut, ...Object.entries(turns.notApplied)]
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => [`turn restrictions: ${reason}`, count, '']);
}

function droppedObjects(osm: OsmReport): Row[] {
  if (osm.kind === 'tiles') {
    return [
      ['tile rows without id, type or geometry', osm.issues.length, ''],
      ['objects with nothing but a point left', osm.empty, ''],
    ];
  }
  return [
    ['nodes off the earth', osm.nodesOffEarth, ''],
    [
      'ways with nothing but a point left',
      osm.emptyWays,
      `${number.format(osm.cutWays)} cut at missing nodes`,
    ],
    ['areas of which nothing closes', osm.emptyAreas, ''],
  ];
}

type OsmReport = BuiltPack['report']['osm'];
type Row = readonly [label: string, value: number, note: string];

const round = (value: number) => Math.round(value * 10) / 10;

function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(([label, value, note]) =>
    `  ${label.padEnd(40)} ${number.format(value).padStart(12)}  ${note}`.trimEnd(),
  );
  return [title, ...lines].join('\n');
}
