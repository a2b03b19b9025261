/** Seconds left at which the pupil is told by voice too: enough to plan, never a ticking. */
const TOLD = [600, 300, 60, 10];

type Deps = {
  /** Milliseconds since 1970, by this browser's clock. */
  deadline: number;
  show(secondsLeft: number): void;
  tell(secondsLeft: number): void;
  over(): void;
};

/** Runs till the deadline. The clock is read each time: a phone that slept has not stopped the time. */
export function countdown({ deadline, show, tell, over }: Deps): { stop(): void } {
  let before = Number.POSITIVE_INFINITY;
  const look = (): void => {
    const left = Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
    show(left);
    const passed = TOLD.filter((mark) => left <= mark && mark < before);
    if (left > 0 && before !== Number.POSITIVE_INFINITY && passed.length > 0) tell(left);
    before = left;
    if (left > 0) return;
    clearInterval(timer);
    over();
  };
  const timer = setInterval(look, 1000);
  look();
  return { stop: () => clearInterval(timer) };
}

/** 65 → «1:05», 3,665 → «1:01:05». */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
