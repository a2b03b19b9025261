export interface Patience {
  /** Waits longer each time, until the time is over or somebody is impatient. */
  wait(): Promise<void>;
  /** Ends the waiting: the network is back, or the pupil pressed «Thử lại ngay». */
  hurry(): void;
  /** It worked: the next wait is short again. */
  reset(): void;
}

export function createPatience(first = 1_000, longest = 20_000): Patience {
  let next = first;
  let end = (): void => {};
  return {
    wait: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, next);
        next = Math.min(longest, next * 2);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => end(),
    reset: () => {
      next = first;
    },
  };
}
