import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOT, type SourceImport, sourceFiles } from './imports';

const isTest = (file: string) => /\.(test|bench)\.tsx?$/.test(file) || file.includes('/test-support/');

/** Which room may know which. A type import counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ['domain'],
  network: ['domain'],
  analysis: ['domain', 'network'],
  ingest: ['domain'],
  pack: ['domain', 'network', 'ingest'],
  live: ['domain', 'ingest'],
  workers: ['domain', 'network', 'analysis', 'ingest', 'pack'],
  store: ['domain'],
  commands: ['domain', 'i18n', 'analysis', 'ingest', 'pack', 'live', 'workers', 'store'],
  ui: ['domain', 'i18n'],
  map: ['domain', 'i18n', 'ui', 'store', 'commands'],
  panels: ['domain', 'i18n', 'ui', 'store', 'commands'],
  views: ['domain', 'i18n', 'ui', 'store', 'commands', 'map', 'panels'],
};
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  store: ['analysis', 'ingest', 'pack', 'live'],
};

/** Libraries that only some rooms may touch. */
const CONFINED: readonly {
  readonly library: RegExp;
  readonly rooms: readonly string[];
  readonly files?: readonly string[];
}[] = [
  { library: /^maplibre-gl$|^@deck\.gl\//, rooms: ['map'] },
  { library: /^flatgeobuf$|^pmtiles$/, rooms: ['pack', 'ingest', 'map'] },
  { library: /^zustand$/, rooms: ['store'] },
  { library: /^mqtt$/, rooms: ['live'] },
  {
    library: /^react(-dom|-aria-components)?$/,
    rooms: ['ui', 'i18n', 'map', 'panels', 'views', 'app'],
    files: ['src/store/hooks.tsx', 'src/commands/hooks.tsx'],
  },
];

const files = sourceFiles('src');
const known = new Set(files);
const imports = files.filter((file) => !isTest(file)).flatMap((file) => importsOf(file, known));
const inner = imports.filter((one) => !one.isPackage && one.to.startsWith('src/'));
const room = (file: string) => file.split('/')[1] ?? '';
const part = (file: string) => file.split('/').slice(1, 3).join('/');
const show = (one: SourceImport) => `${one.from} -> ${one.to}`;

describe('the house', () => {
  it('keeps its dependency direction', () => {
    const wrong = inner.filter((one) => {
      const from = room(one.from);
      const to = room(one.to);
      const allowed = MAY_IMPORT[from];
      if (from === to || from === 'app' || !allowed) return false;
      return !allowed.includes(to) && !(one.typeOnly && MAY_IMPORT_TYPES[from]?.includes(to));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('has a rule for every room', () => {
    const outside = new Set(['app', 'main.tsx', 'sw.ts', 'vite-env.d.ts']);
    const rooms = new Set(files.map(room).filter((name) => !outside.has(name) && !name.endsWith('.d.ts')));
    expect([...rooms].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('lets no view know a view, no panel a panel, no analysis an analysis', () => {
    const wrong = inner.filter((one) => {
      const from = part(one.from);
      const to = part(one.to);
      return (
        ['views', 'panels', 'analysis'].includes(room(one.from)) &&
        room(one.from) === room(one.to) &&
        from !== to &&
        !/\.tsx?$/.test(from) &&
        !/\.tsx?$/.test(to)
      );
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('keeps libraries in their rooms', () => {
    const wrong = imports.filter(
      (one) =>
        one.isPackage &&
        CONFINED.some(
          ({ library, rooms, files: extra }) =>
            library.test(one.to) && !rooms.includes(room(one.from)) && !extra?.includes(one.from),
        ),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('has no cycle between files', () => {
    const edges = new Map<string, string[]>();
    for (const one of inner) edges.set(one.from, [...(edges.get(one.from) ?? []), one.to]);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('imports only files that exist and packages that are declared', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const missing = imports.filter((one) => {
      if (!one.isPackage)
        return (
          one.to.startsWith('src/') &&
          !/\.tsx?$/.test(one.to) &&
          !/\.(css|json|svg|woff2|mjs|js)$/.test(one.to)
        );
      return (
        !one.to.startsWith('node:') &&
        !one.to.startsWith('virtual:') &&
        !(one.to in dependencies) &&
        !(one.to in devDependencies)
      );
    });
    expect(missing.map(show)).toEqual([]);
  });

  it('keeps Node out of the page', () => {
    expect(imports.filter((one) => one.isPackage && one.to.startsWith('node:')).map(show)).toEqual([]);
  });
});

describe('the files', () => {
  it('are named in kebab-case', () => {
    expect(
      files.filter(
        (file) => !/^[a-z0-9.-]+$/.test(file.split('/').at(-1) ?? '') && !file.includes('messages/'),
      ),
    ).toEqual([]);
  });

  it('have no drawer for everything', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.tsx?$|\/)/.test(file)),
    ).toEqual([]);
  });

  it('stay small', () => {
    const long = files
      .filter((file) => !isTest(file) && !file.includes('/messages/'))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('silence no check', () => {
    const silenced = files.filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint|biome)-(disable|ignore)|\bas any\b|: any\b/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(silenced).toEqual([]);
  });
});
