import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { OWN_KINDS, type OwnLayer } from '../../domain/own-layer';
import { GRADES } from '../../domain/provenance';
import { storageError } from './storage-problem';
import { type Migrations, upgrade } from './versions';

/** A database of its own: what is imported can be large, and is removed as a whole. */
const DATABASE = 'anlan-own';
const DATABASE_VERSION = 1;
/** Version of a layer's shape. */
const VERSION = 1;
/** From version 1 on, one step for each version that was ever shipped. */
const MIGRATIONS: Migrations = {};
/** Features in one record, so that no single write keeps the page busy for long. */
const PART = 5_000;

type LayerKey = [packId: string, layerId: string];
interface Schema extends DBSchema {
  layers: { key: LayerKey; value: { version: number; content: unknown } };
  features: { key: [packId: string, layerId: string, part: number]; value: readonly unknown[] };
}

const layerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^own-\d+$/)),
  kind: v.picklist(OWN_KINDS),
  name: v.string(),
  from: v.picklist(['file', 'drawn']),
  mode: v.picklist(['add', 'replace']),
  inUse: v.boolean(),
  grade: v.picklist(GRADES),
  source: v.string(),
  asOf: v.nullable(v.string()),
  addedMs: v.number(),
  version: v.number(),
  bytes: v.number(),
});
const position = v.pipe(v.array(v.unknown()), v.minLength(2), v.everyItem(Number.isFinite));
const placeSchema = v.object({ position });
const shapeSchema = v.object({ geometry: v.object({ type: v.string() }) });

/** True for what can be drawn and told apart; the rest of a feature is as this page wrote it. */
function isFeature(kind: OwnLayer['kind'], feature: unknown): boolean {
  const isPlaced = ['shelters', 'warehouses', 'teams', 'facilities', 'population'].includes(kind);
  const id = kind === 'population' ? 'cell' : 'id';
  return (
    v.is(v.looseObject({ [id]: v.string() }), feature) && v.is(isPlaced ? placeSchema : shapeSchema, feature)
  );
}

/** A layer as it lies on the shelf; null when it cannot be read by this version. */
export function parseOwnLayer(
  kept: { readonly version: number; readonly content: unknown },
  features: readonly unknown[],
): OwnLayer | null {
  const layer = v.safeParse(layerSchema, upgrade(kept, VERSION, MIGRATIONS));
  if (!layer.success || !features.every((feature) => isFeature(layer.output.kind, feature))) return null;
  return { ...layer.output, features } as unknown as OwnLayer;
}

/** One layer on the shelf, of whatever pack, as a list shows it. */
export interface StoredLayer {
  readonly packId: string;
  readonly id: string;
  /** Null when this version of the page cannot read it. */
  readonly name: string | null;
  readonly bytes: number;
}

/** Where own layers are kept, layer by layer. All reject with `storage-unavailable` or `storage-full`, having changed nothing. */
export interface OwnShelf {
  /** Readable layers of a pack, in the order in which they were added. */
  load(packId: string): Promise<readonly OwnLayer[]>;
  loadOne(packId: string, id: string): Promise<OwnLayer | null>;
  /** @param before as it is kept already: its features are written again only where they are others */
  put(packId: string, layer: OwnLayer, before: OwnLayer | null): Promise<void>;
  remove(packId: string, id: string): Promise<void>;
  list(): Promise<readonly StoredLayer[]>;
}

const partsOf = (packId: string, id: string) =>
  IDBKeyRange.bound([packId, id, 0], [packId, id, Number.POSITIVE_INFINITY]);

async function readLayer(db: IDBPDatabase<Schema>, key: LayerKey): Promise<OwnLayer | null> {
  const transaction = db.transaction(['layers', 'features']);
  const [kept, parts] = await Promise.all([
    transaction.objectStore('layers').get(key),
    transaction.objectStore('features').getAll(partsOf(...key)),
  ]);
  return kept === undefined ? null : parseOwnLayer(kept, parts.flat());
}

/** All or nothing: a write that fails part-way leaves what was kept before. */
async function writeLayer(db: IDBPDatabase<Schema>, packId: string, layer: OwnLayer, withFeatures: boolean) {
  const { features, ...content } = layer;
  const transaction = db.transaction(['layers', 'features'], 'readwrite');
  const failed = transaction.done.catch((thrown: unknown) => {
    throw transaction.error ?? thrown;
  });
  const writing = (async () => {
    await transaction.objectStore('layers').put({ version: VERSION, content }, [packId, layer.id]);
    if (!withFeatures) return;
    const store = transaction.objectStore('features');
    await store.delete(partsOf(packId, layer.id));
    for (let part = 0; part * PART < features.length; part++) {
      await store.put(features.slice(part * PART, (part + 1) * PART), [packId, layer.id, part]);
    }
  })().catch((thrown: unknown) => {
    if (transaction.error === null) transaction.abort();
    throw thrown;
  });
  const [written, done] = await Promise.allSettled([writing, failed]);
  for (const outcome of [written, done]) if (outcome.status === 'rejected') throw outcome.reason;
}

const bytesSchema = v.object({ name: v.string(), bytes: v.number() });

/** The shelf in the browser's IndexedDB; opened at first use, and again after a failure. */
export function indexedDbOwnLayers(): OwnShelf {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () => {
    opened ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade(db) {
        db.createObjectStore('layers');
        db.createObjectStore('features');
      },
    });
    return opened;
  };
  const attempt = async <Value>(work: (db: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value> => {
    try {
      return await work(await open());
    } catch (thrown) {
      opened = null;
      throw storageError(thrown);
    }
  };
  const ofPack = (packId: string) => IDBKeyRange.bound([packId, ''], [packId, '\uffff']);
  return {
    load: (packId) =>
      attempt(async (db) => {
        const keys = await db.getAllKeys('layers', ofPack(packId));
        const layers = await Promise.all(keys.map((key) => readLayer(db, key)));
        return layers.filter((layer) => layer !== null).toSorted((a, b) => a.addedMs - b.addedMs);
      }),
    loadOne: (packId, id) => attempt((db) => readLayer(db, [packId, id])),
    put: (packId, layer, before) =>
      attempt((db) => writeLayer(db, packId, layer, before?.features !== layer.features)),
    remove: (packId, id) =>
      attempt(async (db) => {
        const transaction = db.transaction(['layers', 'features'], 'readwrite');
        await Promise.all([
          transaction.objectStore('layers').delete([packId, id]),
          transaction.objectStore('features').delete(partsOf(packId, id)),
          transaction.done,
        ]);
      }),
    list: () =>
      attempt(async (db) => {
        const transaction = db.transaction('layers');
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return keys.map(([packId, id], at): StoredLayer => {
          const known = v.safeParse(bytesSchema, values[at]?.content);
          const isReadable = known.success && upgrade(values[at]!, VERSION, MIGRATIONS) !== null;
          return {
            packId,
            id,
            name: isReadable ? known.output.name : null,
            bytes: known.success ? known.output.bytes : 0,
          };
        });
      }),
  };
}
