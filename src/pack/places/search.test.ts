import { describe, expect, it } from 'vitest';
import { buildPlaces } from './build';
import { encodePlaces } from './encode';
import { openPlaces } from './search';
import { address, node, town, way } from './test-support/town';

const places = openPlaces(encodePlaces(buildPlaces({ features: town() })));
const labels = (query: string, near: readonly [number, number] | null = null) =>
  places.search(query, 10, near).map(({ label }) => label);
const first = (query: string) => places.search(query, 5, null)[0];

describe('a street', () => {
  it.each(['Avenida 18 de Julio', '18 de julio', 'julio 18', 'AVENIDA 18 JUL', 'av 18', 'jul av'])(
    'is found by %j',
    (query) => {
      expect(first(query)).toMatchObject({ kind: 'street', label: 'Avenida 18 de Julio', detail: 'Cordón' });
    },
  );

  it('is found by an abbreviation', () => {
    expect(labels('bvar gral artigas')).toEqual(['Bulevar General Artigas']);
    expect(labels('ул абая')).toEqual(['улица Абая']);
  });

  it('lies on the way, near the middle of all its pieces', () => {
    expect(first('18 de julio')?.position).toEqual([-56.15, -34.8]);
  });

  it('is not there while it is only being built', () => {
    expect(labels('calle futura')).toEqual([]);
  });
});

describe('an address', () => {
  it.each(['18 de julio 1234', '1234 18 de julio', 'Avenida 18 de Julio, 1234', 'julio 1234 18'])(
    'is found by %j',
    (query) => {
      const hit = first(query);
      expect(hit).toMatchObject({ kind: 'address', label: 'Avenida 18 de Julio 1234', detail: 'Cordón' });
      expect(hit).not.toHaveProperty('askedNumber');
      expect(hit?.position[0]).toBeCloseTo(-56.183, 6);
      expect(hit?.position[1]).toBeCloseTo(-34.8, 6);
    },
  );

  it('that is missing gives the nearest number of the same side, marked', () => {
    expect(first('18 de julio 1241')).toMatchObject({
      label: 'Avenida 18 de Julio 1240',
      askedNumber: '1241',
    });
    expect(first('18 de julio 1100')).toMatchObject({
      label: 'Avenida 18 de Julio 1200',
      askedNumber: '1100',
    });
    expect(first('18 de julio 1270')).toMatchObject({
      label: 'Avenida 18 de Julio 1240',
      askedNumber: '1270',
    });
  });

  it('far from every number gives the street, marked', () => {
    expect(first('18 de julio 9999')).toMatchObject({
      kind: 'street',
      label: 'Avenida 18 de Julio',
      askedNumber: '9999',
    });
    expect(first('calle sin numeros 12')).toMatchObject({ kind: 'street', askedNumber: '12' });
  });

  it('keeps what follows its digits', () => {
    expect(first('18 de julio 1301')).toMatchObject({ label: 'Avenida 18 de Julio 1301 BIS' });
    expect(first('18 de julio 1301')).not.toHaveProperty('askedNumber');
    expect(first('18 de julio 1301 bis')).not.toHaveProperty('askedNumber');
    expect(first('18 de julio 1301bis')).not.toHaveProperty('askedNumber');
    expect(first('18 de julio 1200 bis')).toMatchObject({
      label: 'Avenida 18 de Julio 1200',
      askedNumber: '1200 bis',
    });
  });

  it('is one of several numbers of a point', () => {
    expect(first('bulevar artigas 14 a')).toMatchObject({ label: 'Bulevar General Artigas 14 A' });
    expect(first('bulevar artigas 12')).toMatchObject({ label: 'Bulevar General Artigas 12' });
  });

  it('has a corner house with a stroke', () => {
    expect(first('абая 5/1')).toMatchObject({ label: 'улица Абая 5/1' });
    expect(first('Абая 5')).toMatchObject({ label: 'улица Абая 5' });
  });

  it('is found in a script without spaces', () => {
    expect(first('中山路8号')).toMatchObject({ kind: 'address', label: '中山路8号' });
    expect(first('中山路 8')).toMatchObject({ kind: 'address', label: '中山路8号' });
    expect(first('中山')).toMatchObject({ kind: 'street', label: '中山路' });
    expect(labels('山中')).toEqual([]);
  });
});

describe('a place', () => {
  it('is found without its accents, and told by its kind and district', () => {
    expect(first('hospital britanico')).toMatchObject({
      kind: 'place',
      label: 'Hospital Británico',
      placeKind: 'hospital',
      detail: 'Cordón',
    });
    expect(first('nandu')).toMatchObject({ label: 'Ñandú', placeKind: 'neighbourhood', detail: null });
  });

  it('mapped twice is one', () => {
    expect(labels('hospital')).toEqual(['Hospital Británico']);
  });

  it('that is a settlement comes before others of its name', () => {
    expect(places.search('cordon', 5, [-56.18, -34.8]).map(({ placeKind }) => placeKind)).toEqual([
      'suburb',
      'other',
    ]);
  });

  it('may be a bus stop, but no crossing and no state', () => {
    expect(labels('artigas y julio')).toEqual(['Artigas y Julio']);
    expect(labels('cruce')).toEqual([]);
    expect(labels('montevideo')).toEqual([]);
  });

  it('gives the districts', () => {
    expect(places.districts().map(({ name }) => name)).toEqual(['Cordón', 'Ñandú']);
  });
});

describe('the order of hits', () => {
  it('is by match first: whole names, then names with more words, then beginnings', () => {
    const many = openPlaces(
      encodePlaces(
        buildPlaces({
          features: ['Artigasia', 'Paseo Artigas', 'Artigas'].map((name, at) =>
            way(at, at + 1, 0, { highway: 'residential', name }),
          ),
        }),
      ),
    );
    expect(many.search('artigas', 5, [0, 0]).map(({ label }) => label)).toEqual([
      'Artigas',
      'Paseo Artigas',
      'Artigasia',
    ]);
  });

  it('is by distance among equals, and by length of the name without a position', () => {
    expect(labels('artigas', [-56.12, -34.8])).toEqual([
      'Escuela Artigas',
      'Bulevar General Artigas',
      'Artigas y Julio',
    ]);
    expect(labels('artigas', [-56.17, -34.8])[0]).toBe('Artigas y Julio');
  });

  it('ends at the limit', () => {
    expect(places.search('a', 2, null)).toHaveLength(2);
    expect(places.search('a', 0, null)).toEqual([]);
  });
});

describe('a slip of the finger', () => {
  it.each(['artigs', 'arrtigas', 'artagas', 'atrigas', 'hosptial'])('in %j is forgiven', (query) => {
    expect(labels(query).length).toBeGreaterThan(0);
  });

  it('is not looked for while something matches', () => {
    expect(labels('cordon')).toEqual(['Cordón', 'Cordón']);
  });

  it('in a short word is not guessed at', () => {
    expect(labels('jlio')).toEqual([]);
  });

  it('in the street still finds the number', () => {
    expect(first('bulevar artgias 10')).toMatchObject({ label: 'Bulevar General Artigas 10' });
  });
});

describe('a query that says nothing', () => {
  it.each(['', '   ', ' ,;', '1234', '!?'])('%j finds nothing', (query) => {
    expect(places.search(query, 5, null)).toEqual([]);
  });

  it('of very many words does not stall', () => {
    expect(places.search('a '.repeat(500), 5, null).length).toBeGreaterThan(0);
    expect(places.search(Array.from({ length: 60 }, (_, at) => `w${at}`).join(' '), 5, null)).toEqual([]);
  });
});

describe('an index without streets or without places', () => {
  it('is searched all the same', () => {
    const empty = openPlaces(encodePlaces({ streets: [], places: [] }));
    expect(empty.search('a', 5, [0, 0])).toEqual([]);
    const bare = openPlaces(encodePlaces(buildPlaces({ features: [address(1, 2, 'Rua', '7')] })));
    expect(bare.search('rua 7', 5, null)).toMatchObject([{ label: 'Rua 7', position: [1, 2], detail: null }]);
    const shop = openPlaces(
      encodePlaces(buildPlaces({ features: [node(1, 2, { shop: 'yes', name: 'X' })] })),
    );
    expect(shop.search('x', 5, null)).toMatchObject([{ label: 'X', placeKind: 'other' }]);
  });
});
