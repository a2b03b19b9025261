export type Phase = 'open' | 'answered' | 'solution';

/** What a host stores between visits. `order` is the order options were shown in. */
export type QuestionState = { current: string; submitted?: string; phase: Phase; final: boolean; order?: string[] };

/** A stored state, field by field: it may be of an older version or damaged, and must never stop a lesson. */
export function readState(stored: unknown): QuestionState {
  const at = (key: string): unknown =>
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined;
  const submitted = at('submitted');
  const order = at('order');
  const current = at('current');
  const phase = at('phase');
  const checked = typeof submitted === 'string' || at('final') === true;
  return {
    current: typeof current === 'string' ? current : '',
    phase: phase === 'solution' || (phase === 'answered' && checked) ? phase : 'open',
    final: at('final') === true,
    ...(typeof submitted === 'string' ? { submitted } : {}),
    ...(Array.isArray(order) ? { order: order.filter((id): id is string => typeof id === 'string') } : {}),
  };
}
