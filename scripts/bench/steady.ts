/** A machine's cores are often lent to others in between, and then the same work takes twice as long. */
const everyMs = 40;
/** At most so many rounds for each that is wanted: a machine that is never quiet is measured all the same. */
const mostRounds = 2;
/** A round counts as quiet when the piece of work took it at most so much longer than in the quietest. */
const quietShare = 1.15;

/** How long a piece of work takes that is always the same, in milliseconds. */
function piece(): number {
  const begun = performance.now();
  let mixed = 1;
  for (let at = 0; at < 400_000; at++) mixed = (Math.imul(mixed, 1_103_515_245) + at) >>> 1;
  if (mixed < 0) throw new Error("a number without a sign is never below nought");
  return performance.now() - begun;
}

type Round<Figures> = { figures: Figures; pieceMs: number };
type Watch = <Figures>(measure: () => Promise<Figures>) => Promise<Round<Figures>>;

/** Runs `measure` with the piece of work done again and again beside it; answers how long that took, in the middle of its longer half. */
const watched: Watch = async (measure) => {
  const took: number[] = [];
  const timer = setInterval(() => took.push(piece()), everyMs);
  try {
    const figures = await measure();
    took.sort((one, other) => one - other);
    return { figures, pieceMs: took[Math.floor(took.length * 0.75)] ?? piece() };
  } finally {
    clearInterval(timer);
  }
};

/** Of this run, for each kind of load: what loads the machine itself slows the piece of work. */
const quickest = new Map<string, number>();

/**
 * Measures so often, and leaves out rounds in which the machine itself was slower, as told by a piece of work beside each and never by
 * what was measured; rounds of one kind load the machine alike. Where too few are quiet the quietest count. `disturbed`: how many were left out.
 */
export async function steadyRounds<Figures>(
  kind: string,
  wanted: number,
  measure: () => Promise<Figures>,
  watch: Watch = watched,
): Promise<{ seen: Figures[]; disturbed: number }> {
  const rounds: Round<Figures>[] = [];
  const quiet = () => {
    const least = Math.min(quickest.get(kind) ?? Infinity, ...rounds.map(({ pieceMs }) => pieceMs));
    quickest.set(kind, least);
    return rounds.filter(({ pieceMs }) => pieceMs <= least * quietShare).length;
  };
  while (quiet() < wanted && rounds.length < wanted * mostRounds) rounds.push(await watch(measure));
  const chosen = rounds.toSorted((one, other) => one.pieceMs - other.pieceMs).slice(0, wanted);
  return { seen: chosen.map(({ figures }) => figures), disturbed: rounds.length - chosen.length };
}
