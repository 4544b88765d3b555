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

/** Why a turn restriction is left out: it holds at some times only, is of no known kind, or lacks a member. */
export type RestrictionFault = 'conditional' | 'unknown-kind' | 'incomplete';

/** A turn restriction as tagged, or why it is left out. */
export function toRestriction({ id, tags, members }: RawRelation): RawRestriction | RestrictionFault {
  const rule = ruleOf(tags ?? {});
  if (typeof rule === 'string') return rule;
  const from = idsOf(members, 'from', 'way');
  const to = idsOf(members, 'to', 'way');
  const [viaNode, ...otherNodes] = idsOf(members, 'via', 'node');
  const viaWays = idsOf(members, 'via', 'way');
  if (from.length === 0 || to.length === 0 || otherNodes.length > 0) return 'incomplete';
  if ((viaNode === undefined) === (viaWays.length === 0)) return 'incomplete';
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

/** Old tags for hours and days, used before `restriction:conditional`. */
const TIME_KEYS = ['hour_on', 'hour_off', 'day_on', 'day_off'];

function ruleOf(
  tags: Readonly<Record<string, string>>,
): Pick<TurnRestriction, 'kind' | 'vehicle'> | RestrictionFault {
  const keys = Object.keys(tags);
  if (keys.some((key) => TIME_KEYS.includes(key))) return 'conditional';
  const isKind = (value: string | undefined): value is string => /^(no|only)_\w+$/.test(value ?? '');
  if (isKind(tags['restriction'])) return { kind: tags['restriction'], vehicle: null };
  const key = keys.find((one) => /^restriction:\w+$/.test(one) && one !== 'restriction:conditional');
  const kind = key && tags[key];
  if (key && isKind(kind)) return { kind, vehicle: key.slice('restriction:'.length) };
  return keys.some((one) => /^restriction(:\w+)?:conditional$/.test(one)) ? 'conditional' : 'unknown-kind';
}

function idsOf(members: readonly RawMember[], role: string, type: RawMember['type']): number[] {
  return members.flatMap((member) => (member.role === role && member.type === type ? [member.id] : []));
}
