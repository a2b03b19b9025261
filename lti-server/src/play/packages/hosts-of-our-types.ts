/** A question type of ours keeps the contract official containers call, so it may stand wherever they take questions. */
const QUESTION_HOST = /^H5P\.MultiChoice /;
const OURS = /^Langbiang\.(?!Base |Lesson )/;

const machineName = (library: string): string => library.split(' ')[0] ?? '';

/**
 * Whether a library field that names these options may hold `library`. Its version may be another than the container's editor would
 * choose today: content outlives editors, and what it needs is looked up by its own version. No options: anything may stand there.
 */
export function mayHold(options: readonly string[], library: string): boolean {
  if (options.length === 0) return true;
  if (OURS.test(library) && options.some((option) => QUESTION_HOST.test(option))) return true;
  return options.some((option) => machineName(option) === machineName(library));
}
