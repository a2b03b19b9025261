/** What a host keeps between visits. `answers`: state of each question by its subContentId; `open`: that of the question put. */
export type TimedState = { position: number; open?: string; answers: Record<string, unknown> };

/** A stored state, field by field: it may be of an older version or damaged, and must never stop a lesson. */
export function readTimedState(stored: unknown): TimedState {
  const at = (key: string): unknown =>
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : undefined;
  const position = at('position');
  const answers = at('answers');
  const open = at('open');
  return {
    position: typeof position === 'number' && Number.isFinite(position) && position > 0 ? position : 0,
    ...(typeof open === 'string' ? { open } : {}),
    answers: typeof answers === 'object' && answers !== null ? { ...answers } : {},
  };
}
