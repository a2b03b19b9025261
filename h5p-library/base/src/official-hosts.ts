/**
 * What official containers ask of a question besides the contract. Question Set and Course Presentation overrule buttons by the names
 * official types give them; Question Set's result page calls a function of H5P.Question, which it counts on its questions to bring.
 */

type Behaviour = { retry: boolean; showSolution: boolean };

/** As Question Set and Course Presentation write it into the parameters of their questions. */
type Overrides = { enableRetry?: boolean; enableSolutionsButton?: boolean; enableCheckButton?: boolean };

/** The parameters with a container's word about buttons put before the author's. */
export function overruled<P extends { behaviour: Behaviour }>(params: P): P {
  const { enableRetry, enableSolutionsButton }: Overrides = params.behaviour as Behaviour & Overrides;
  if (enableRetry === undefined && enableSolutionsButton === undefined) return params;
  const behaviour = {
    ...params.behaviour,
    retry: enableRetry ?? params.behaviour.retry,
    showSolution: enableSolutionsButton ?? params.behaviour.showSolution,
  };
  return { ...params, behaviour };
}

/** A container that checks by itself («Check» off for all its questions). */
export const checksItself = (behaviour: Behaviour): boolean => (behaviour as Overrides).enableCheckButton === false;

type Feedback = { from: number; to: number; feedback: string };

/**
 * The one function containers call on H5P.Question without depending on it. Put in place when a question of ours begins inside something
 * and no library brought the real one: at that time all scripts of the page have run, so it can neither cover it nor be taken for it.
 */
export function standInForQuestion(): void {
  if (Reflect.has(H5P, 'Question')) return;
  Reflect.set(H5P, 'Question', {
    determineOverallFeedback: (ranges: readonly Feedback[] | undefined, share: number): string => {
      const percent = Math.floor(share * 100);
      return ranges?.find(({ from, to, feedback }) => feedback && percent >= from && percent <= to)?.feedback ?? '';
    },
  });
}
