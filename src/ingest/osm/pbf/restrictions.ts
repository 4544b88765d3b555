import type { TurnRestriction } from '../../../domain/turn-restriction';
import type { NodeStore } from './node-store';
import type { RawMember, RawRelation } from './raw-objects';

/** A turn restriction before the place of its node is known. */
export interface RawRestriction extends Omit<TurnRestriction, 'via'> {
  readonly via:
    | { readonly type: 'node'; readonly id: number }
    | Extract<TurnRestriction['via'], { type: 'ways' }>;
}

/** True for a relation that restricts turns, complete or not. */
export function isRestriction({ tags }: RawRelation): boolean {
  return tags?.['type'] === 'restriction';
}

/** A turn restriction as tagged; null when a member is missing, or its kind is not known or depends on the time. */
export function toRestriction({ id, tags, members }: RawRelation): RawRestriction | null {
  const rule = ruleOf(tags ?? {});
  const from = idsOf(members, 'from', 'way');
  const to = idsOf(members, 'to', 'way');
  const [viaNode, ...otherNodes] = idsOf(members, 'via', 'node');
  const viaWays = idsOf(members, 'via', 'way');
  if (!rule || from.length === 0 || to.length === 0 || otherNodes.length > 0) return null;
  if ((viaNode === undefined) === (viaWays.length === 0)) return null;
  const except = (tags?.['except'] ?? '').split(';').map((one) => one.trim());
  return {
    id,
    ...rule,
    from,
    via: viaNode === undefined ? { type: 'ways', ids: viaWays } : { type: 'node', id: viaNode },
    to,
    except: except.filter((one) => one !== ''),
  };
}

/** The restriction with its node's place; null when the file does not have the node. */
export function placeRestriction(raw: RawRestriction, nodes: NodeStore): TurnRestriction | null {
  const { via, ...rest } = raw;
  if (via.type === 'ways') return { ...rest, via };
  const position = nodes.position(via.id);
  return position && { ...rest, via: { ...via, position } };
}

function ruleOf(tags: Readonly<Record<string, string>>): Pick<TurnRestriction, 'kind' | 'vehicle'> | null {
  const isKind = (value: string | undefined): value is string => /^(no|only)_\w+$/.test(value ?? '');
  if (isKind(tags['restriction'])) return { kind: tags['restriction'], vehicle: null };
  const key = Object.keys(tags).find(
    (one) => /^restriction:\w+$/.test(one) && one !== 'restriction:conditional',
  );
  const kind = key && tags[key];
  return key && isKind(kind) ? { kind, vehicle: key.slice('restriction:'.length) } : null;
}

function idsOf(members: readonly RawMember[], role: string, type: RawMember['type']): number[] {
  return members.flatMap((member) => (member.role === role && member.type === type ? [member.id] : []));
}
