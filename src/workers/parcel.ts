/** A large value of a request: sent along the first time, after that only named. */
interface SharedValue {
  readonly ref: number;
  readonly value?: object;
}

/**
 * A request as it crosses to a worker. Large values that requests repeat (shelters, cells, standards) cross once;
 * after that only their number does. They are told apart by identity, so they must never be changed in place.
 */
export interface Parcel {
  readonly own: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, SharedValue>>;
  /** Numbers of values the receiver may let go. */
  readonly forget: readonly number[];
}

/** Values kept per field: the present one, and those that an undo or a comparison comes back to. */
const KEPT_PER_FIELD = 4;

export interface ParcelSender {
  /** `commit` is called once the parcel has really left. */
  pack(request: object, sharedFields: readonly string[]): { parcel: Parcel; commit: () => void };
}

/** The sending end; one per worker, since it mirrors what that worker holds. */
export function createParcelSender(): ParcelSender {
  const kept = new Map<string, { readonly ref: number; readonly value: object }[]>();
  let nextRef = 1;
  let outdated: number[] = [];

  return {
    pack(request, sharedFields) {
      const own: Record<string, unknown> = {};
      const shared: Record<string, SharedValue> = {};
      const lists: [string, { ref: number; value: object }[]][] = [];
      for (const [field, value] of Object.entries(request) as [string, unknown][]) {
        if (!sharedFields.includes(field) || typeof value !== 'object' || value === null) {
          own[field] = value;
          continue;
        }
        const list = kept.get(field) ?? [];
        const known = list.find((entry) => entry.value === value);
        const entry = known ?? { ref: nextRef++, value };
        shared[field] = known === undefined ? entry : { ref: entry.ref };
        lists.push([field, [entry, ...list.filter((other) => other !== entry)]]);
      }
      const forget = outdated;
      return {
        parcel: { own, shared, forget },
        commit: () => {
          outdated = lists.flatMap(([, list]) => list.splice(KEPT_PER_FIELD).map((entry) => entry.ref));
          for (const [field, list] of lists) kept.set(field, list);
        },
      };
    },
  };
}

/** The receiving end: gives the request back, the same object for the same value every time. */
export function createParcelReceiver(): (parcel: Parcel) => Record<string, unknown> {
  const values = new Map<number, object>();
  return ({ own, shared, forget }) => {
    for (const ref of forget) values.delete(ref);
    const request: Record<string, unknown> = { ...own };
    for (const [field, { ref, value }] of Object.entries(shared)) {
      if (value !== undefined) values.set(ref, value);
      const held = values.get(ref);
      if (held === undefined) throw new Error(`parcel names value ${ref} of ${field}, which was never sent`);
      request[field] = held;
    }
    return request;
  };
}
