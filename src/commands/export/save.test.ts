import { describe, expect, it } from 'vitest';
import { setCoverageRun } from '../../store/slices/runs/actions';
import { aCoverageResult } from '../../store/test-support/sample';
import { bench, settle } from '../test-support/bench';
import { exportFileName } from './file-name';

/** The code of the command is fetched first. */
async function until(isSo: () => boolean) {
  for (let turn = 0; turn < 400 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  await settle();
}

const written = { bytes: new Uint8Array([1, 2, 3]), extension: 'geojson', mediaType: 'application/geo+json' };

describe('saving', () => {
  it('writes what is chosen in the worker and hands it over under a name that says what, where and when', async () => {
    const { dispatch, job, jobs, saved, state } = bench();
    const isAsked = () => jobs.some(({ name }) => name === 'export/write');
    dispatch('export.save', { ids: ['shelters'], format: 'geojson' });
    await until(isAsked);
    const asked = job('export/write');
    expect(asked.request.format).toBe('geojson');
    expect(asked.request.tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['shelters', state().pack.datasets!.shelters.length],
    ]);
    asked.options.onProgress?.({ stage: 'write', done: 1, total: 4 });
    expect(state().exporting).toEqual({ state: 'writing', fraction: 0.25 });
    await asked.finish(written);
    expect(saved[0]?.name).toMatch(/^anlan-sample-shelters-\d{8}-\d{6}\.geojson$/);
    expect(saved[0]?.bytes).toBe(written.bytes);
    expect(state().exporting).toMatchObject({ state: 'saved', bytes: 3 });
  });

  it('leaves out what is out of date, and says so when nothing is left', async () => {
    const { dispatch, jobs, codes, store } = bench();
    const stale = {
      state: 'done',
      result: aCoverageResult(),
      inputVersion: -1,
      finishedMs: 0,
      tookMs: 1,
    } as const;
    store.setState(setCoverageRun(stale));
    dispatch('export.save', { ids: ['coverage-cells'], format: 'csv' });
    await until(() => codes().length > 0);
    expect(jobs.filter(({ name }) => name === 'export/write')).toEqual([]);
    expect(codes()).toEqual(['export-nothing']);
  });

  it('keeps a failure where it was asked for, and a cancel leaves no trace', async () => {
    const { dispatch, job, jobs, saved, state } = bench();
    const writings = () => jobs.filter(({ name }) => name === 'export/write').length;
    dispatch('export.save', { ids: ['teams', 'warehouses'], format: 'kml' });
    await until(() => writings() === 1);
    await job('export/write').fail(new Error('broken'));
    expect(state().exporting).toMatchObject({ state: 'failed', problem: { code: 'unexpected' } });
    dispatch('export.save', { ids: ['teams', 'warehouses'], format: 'kml' });
    await until(() => writings() === 2);
    const { options } = job('export/write');
    dispatch('export.cancel');
    expect(options.signal?.aborted).toBe(true);
    await settle();
    expect([state().exporting, saved]).toEqual([{ state: 'idle' }, []]);
  });
});

describe('exportFileName', () => {
  it('sorts by time', () => {
    expect(exportFileName('porto', 'export', Date.UTC(2026, 10, 26, 9, 5, 7), 'zip')).toBe(
      'anlan-porto-export-20261126-090507.zip',
    );
  });
});
