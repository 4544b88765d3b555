import { describe, expect, it } from 'vitest';
import { isPrivate, siteKind, siteSpace } from './site-kind';

describe('siteKind', () => {
  it.each([
    [{ leisure: 'park' }, 'park'],
    [{ place: 'square' }, 'square'],
    [{ leisure: 'pitch', sport: 'soccer' }, 'pitch'],
    [{ leisure: 'sports_centre' }, 'sports-centre'],
    [{ leisure: 'stadium' }, 'stadium'],
    [{ amenity: 'school' }, 'school'],
    [{ amenity: 'university' }, 'university'],
    [{ amenity: 'college' }, 'university'],
    [{ amenity: 'community_centre' }, 'community-centre'],
    [{ emergency: 'assembly_point', leisure: 'park' }, 'assembly-point'],
    [{ amenity: 'shelter', shelter_type: 'basic_hut' }, 'shelter'],
    [{ amenity: 'social_facility', social_facility: 'shelter' }, 'social-facility'],
  ])('takes %o as %s', (tags, kind) => {
    expect(siteKind(tags)).toBe(kind);
  });

  it.each([
    [{ amenity: 'shelter', shelter_type: 'public_transport' }],
    [{ amenity: 'shelter', shelter_type: 'basic_hut', public_transport: 'platform' }],
    [{ amenity: 'shelter' }],
    [{ amenity: 'social_facility', social_facility: 'outreach' }],
    [{ leisure: 'garden' }],
    [{}],
  ])('does not take %o', (tags) => {
    expect(siteKind(tags)).toBeNull();
  });
});

describe('access and space', () => {
  it('closes sites that are not for the public', () => {
    expect(['private', 'no', 'members'].map((access) => isPrivate({ access }))).toEqual([true, true, true]);
    expect([isPrivate({ access: 'customers' }), isPrivate({})]).toEqual([false, false]);
  });

  it('tells indoors from outdoors, and says nothing of a point that could be either', () => {
    expect(siteSpace('school', { building: 'yes' }, true)).toBe('indoor');
    expect(siteSpace('school', { building: 'no' }, true)).toBe('outdoor');
    expect(siteSpace('school', {}, false)).toBeNull();
    expect(siteSpace('park', {}, false)).toBe('outdoor');
  });
});
