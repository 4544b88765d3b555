import { describe, expect, it } from 'vitest';
import { createParcelReceiver, createParcelSender } from './parcel';

function pair() {
  const sender = createParcelSender();
  const receive = createParcelReceiver();
  const values: number[] = [];
  const send = (request: object) => {
    const { parcel, commit } = sender.pack(request, ['shelters', 'cells']);
    commit();
    values.push(Object.values(parcel.shared).filter((shared) => shared.value !== undefined).length);
    return receive(structuredClone(parcel));
  };
  return { send, values };
}

describe('parcels', () => {
  it('sends a shared value once and gives the same object back every time', () => {
    const { send, values } = pair();
    const shelters = [{ id: 'a' }];
    const first = send({ k: 3, shelters });
    const second = send({ k: 5, shelters });
    expect(first).toEqual({ k: 3, shelters });
    expect(second.k).toBe(5);
    expect(second.shelters).toBe(first.shelters);
    expect(values).toEqual([1, 0]);
  });

  it('sends a new object even when it is equal', () => {
    const { send, values } = pair();
    const first = send({ shelters: [{ id: 'a' }] });
    const second = send({ shelters: [{ id: 'a' }] });
    expect(second.shelters).not.toBe(first.shelters);
    expect(values).toEqual([1, 1]);
  });

  it('lets the oldest of five go and sends it again when it comes back', () => {
    const { send, values } = pair();
    const versions = [0, 1, 2, 3, 4].map((n) => [{ id: `${n}` }]);
    for (const shelters of versions) send({ shelters });
    expect(send({ shelters: versions[4] }).shelters).toEqual(versions[4]);
    expect(send({ shelters: versions[0] }).shelters).toEqual(versions[0]);
    expect(values).toEqual([1, 1, 1, 1, 1, 0, 1]);
  });

  it('keeps null and numbers in shared fields as they are', () => {
    const { send } = pair();
    expect(send({ shelters: null, cells: 4 })).toEqual({ shelters: null, cells: 4 });
  });

  it('does not count a parcel that never left', () => {
    const sender = createParcelSender();
    const shelters = [{ id: 'a' }];
    sender.pack({ shelters }, ['shelters']);
    expect(sender.pack({ shelters }, ['shelters']).parcel.shared.shelters?.value).toBe(shelters);
  });

  it('names the field of a value that was never sent', () => {
    expect(() => createParcelReceiver()({ own: {}, shared: { shelters: { ref: 7 } }, forget: [] })).toThrow(
      /value 7 of shelters/,
    );
  });
});
