import sqliteUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { serveSqliteFrom } from '../ingest/formats/geopackage/sqlite';
import { createIngestHandlers } from './handlers/ingest';
import { serve } from './serve';

serveSqliteFrom(sqliteUrl);
serve(globalThis, createIngestHandlers());
