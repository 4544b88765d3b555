import { SITING_OBJECTIVES } from '../../src/analysis/siting/instance/instance';
import { SHELTER_CLASSES, STAGES } from '../../src/domain/shelter';
import { WALKERS } from '../../src/domain/travel';
import { CLOSURES_USAGE } from './closures';
import type { Command } from './command';
import { InputError, readChoice, readCount, readOptions, required } from './input';
import { type Question, questionFromMatrix } from './site/from-matrix';
import { questionFromPack } from './site/from-pack';
import { isAmount } from './site/read-instance';
import { FORMATS, siteText } from './site/site-text';
import { solve } from './site/solve';

const USAGE = `npm run -s analyse -- site --pack DIR --objective WHAT --p N [options]
npm run -s analyse -- site --matrix FILE --weights FILE --objective WHAT --p N --radius R [options]
  --objective WHAT  lscp (fewest sites that cover everybody in reach), mclp (most people covered by N new sites),
                   pmedian (least sum of people x cost), pcenter (shortest longest cost)
  --p N            new sites; not for lscp
  --radius R       costs up to R count as covered; for lscp and mclp. With --pack walking metres, and without it the
                   service distance of the class; with --matrix in the unit of the matrix
  --time-limit S   seconds for the solver; 60. When they are over, the best found and the best bound proven are told
  --quick          no solver: greedy with exchange, and a Lagrangian bound
  --format json|csv|geojson  json; csv and geojson: one line or feature a site (geojson only with --pack)
With --matrix:
  --matrix FILE    costs, comma-separated: demand ids down, candidate ids across, first cell empty or a label;
                   an empty cell is a pair without a way
  --weights FILE   lines id,weight for every demand; may be left out for lscp and pcenter (1 each)
  --capacity FILE  lines id,capacity for every candidate, in the unit of the weights
  --existing A,B   candidates that are open already; they do not count against N
With --pack (people per cell, walking along open roads to each place, metres):
  --capacity STAGE yes, no, or a stage: ${STAGES.join(', ')}; no (yes: temporary). Places whose area nobody knows take none
  --class CLASS    ${SHELTER_CLASSES.join(', ')}; emergency. Sets radius and least area
  --standard ID    standard profile of the pack; its default
  --lock-in-use    shelters of the class or better stay and the other places are candidates. Without it only designated
                   shelters stay, and all other places large enough are candidates
  --walker WHO     ${WALKERS.join(', ')}; healthy
  --hazards WHICH  active (zones of the pack in force at its situation time), none, or a GeoJSON file; active
${CLOSURES_USAGE}
objective: new sites (lscp), weight covered (mclp), sum of weight x cost (pmedian), longest cost of demand with weight
above 0 (pcenter). bound: proven, nothing is better. gap: |objective - bound| / objective. status: optimal, feasible,
infeasible (proven: nobody's choice serves all who have a candidate), unknown. adds: weight each site adds (lscp, mclp)
or is assigned (pmedian, pcenter). demand.unreachable: weight that no candidate can serve; it is left out of the
objective; a candidate of capacity 0 serves nobody. With capacities a demand may be split or served in part: assignment
names the site with the largest part, split lists the parts of all demand that does not go to one site whole.
Exit code 1: no answer (infeasible, unknown, or no demand in reach of any candidate).`;

const OPTIONS = [
  'pack',
  'matrix',
  'weights',
  'capacity',
  'existing',
  'objective',
  'p',
  'radius',
  'time-limit',
  'format',
  'class',
  'standard',
  'walker',
  'hazards',
  'closures',
] as const;
type Options = Partial<Readonly<Record<(typeof OPTIONS)[number], string>>>;

const FLAGS = ['--quick', '--lock-in-use'];
const ONLY_PACK = ['class', 'standard', 'walker', 'hazards', 'closures'] as const;
const ONLY_MATRIX = ['weights', 'existing'] as const;

function readAmount(text: string, name: string): number {
  if (!isAmount(text)) throw new InputError(`--${name} ${text}: a number of at least 0 is wanted.`);
  return Number(text);
}

function refuse(options: Options, names: readonly (keyof Options)[], reason: string): void {
  for (const name of names) {
    if (options[name] !== undefined) throw new InputError(`--${name} is ${reason}.`);
  }
}

async function questionOf(options: Options, keepInUse: boolean): Promise<Question> {
  const objective = readChoice(required(options.objective, 'objective'), SITING_OBJECTIVES, 'objective');
  const p = objective === 'lscp' && options.p === undefined ? 0 : readCount(required(options.p, 'p'), 'p');
  const radius = options.radius === undefined ? null : readAmount(options.radius, 'radius');
  if (options.pack !== undefined) {
    refuse(options, ['matrix', ...ONLY_MATRIX], 'of no use with --pack');
    return questionFromPack(options, { objective, p, radius, keepInUse });
  }
  required(options.matrix, 'pack (or --matrix)');
  refuse(options, ONLY_PACK, 'of no use with --matrix');
  if (keepInUse)
    throw new InputError('--lock-in-use is of no use with --matrix; --existing names open sites.');
  const isCovering = objective === 'lscp' || objective === 'mclp';
  if (isCovering && radius === null) throw new InputError('--radius is missing.');
  return questionFromMatrix(options, { objective, p, radius: radius ?? 0 });
}

/** Where new shelters should be, exactly or at once, with a proven bound. */
export const siteCommand: Command = {
  name: 'site',
  summary: 'where new shelters should be, with a proven bound',
  usage: USAGE,
  async run(args) {
    const options = readOptions(
      args.filter((arg) => !FLAGS.includes(arg)),
      OPTIONS,
    );
    const format = readChoice(options.format ?? 'json', FORMATS, 'format');
    const timeLimitS = readAmount(options['time-limit'] ?? '60', 'time-limit');
    if (format === 'geojson' && options.pack === undefined) {
      throw new InputError('--format geojson needs --pack: a matrix has no places.');
    }
    const question = await questionOf(options, args.includes('--lock-in-use'));
    const startMs = performance.now();
    const answer = await solve(question.instance, args.includes('--quick'), timeLimitS);
    const seconds = (performance.now() - startMs) / 1000;
    console.log(siteText({ ...question, answer, seconds }, format));
    const isAnybodyInReach = answer.totalWeight > answer.unreachableWeight;
    return answer.value !== null && isAnybodyInReach ? 0 : 1;
  },
};
