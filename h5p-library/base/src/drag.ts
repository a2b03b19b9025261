/** What may be dragged: always beside a way by tap and by key, never instead of it. */
export type Draggable = {
  /** What moves. A mouse takes it anywhere. */
  item: HTMLElement;
  /** The part a finger takes it by; a finger elsewhere scrolls the page. Its style has `touch-action: none`. */
  grip: HTMLElement;
  /** Selector of the places it may be dropped on. */
  onto: string;
  /** Asked when a drag would begin. */
  isFree(): boolean;
  drop(place: Element): void;
};

type Point = { x: number; y: number };

/** A press that moves less than this is a click. */
const SLACK = 6;
/** So near the window's edge (px) the page scrolls along. */
const EDGE = 56;

/** Lets pointers drag an item onto a place: it follows as a picture of itself, Escape or losing the pointer ends it. */
export function makeDraggable(draggable: Draggable): void {
  const { item, grip, isFree } = draggable;
  item.addEventListener('pointerdown', (event) => {
    const byGrip = event.target instanceof Node && grip.contains(event.target);
    if (event.button !== 0 || !event.isPrimary || !isFree() || (event.pointerType === 'touch' && !byGrip)) return;
    follow(draggable, event);
  });
  // Pictures inside would be dragged by the browser instead.
  item.addEventListener('dragstart', (event) => event.preventDefault());
}

function follow({ item, onto, drop }: Draggable, down: PointerEvent): void {
  const start = { x: down.clientX, y: down.clientY };
  let flight: Flight | undefined;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return;
    const point = { x: event.clientX, y: event.clientY };
    if (!flight && Math.hypot(point.x - start.x, point.y - start.y) < SLACK) return;
    flight ??= takeOff(item, start, onto);
    flight.to(point);
  };
  const end = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    if (event instanceof PointerEvent && event.pointerId !== down.pointerId) return;
    for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    if (!flight) return;
    const place = flight.land();
    swallowClick();
    if (place && event.type === 'pointerup') drop(place);
  };
  const listeners: [string, EventListener][] = [
    ['pointermove', (event) => move(event as PointerEvent)],
    ['pointerup', end],
    ['pointercancel', end],
    ['keydown', end],
  ];
  for (const [name, listener] of listeners) document.addEventListener(name, listener);
}

type Flight = { to(point: Point): void; land(): Element | undefined };

function takeOff(item: HTMLElement, start: Point, onto: string): Flight {
  const { left, top, width } = item.getBoundingClientRect();
  const root = item.closest('.lb-question') ?? document.body;
  const ghost = item.cloneNode(true) as HTMLElement;
  for (const one of [ghost, ...ghost.querySelectorAll('[id]')]) one.removeAttribute('id');
  ghost.classList.add('lb-ghost');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  root.append(ghost);
  item.dataset['dragged'] = 'true';
  let place: Element | undefined;
  let last = start;
  const look = (): void => {
    ghost.style.transform = `translate(${last.x - start.x}px, ${last.y - start.y}px)`;
    const under = document.elementFromPoint(last.x, last.y)?.closest(onto);
    const next = under && root.contains(under) ? under : undefined;
    if (next === place) return;
    place?.removeAttribute('data-over');
    next?.setAttribute('data-over', 'true');
    place = next;
  };
  let frame = requestAnimationFrame(function scroll() {
    const step = last.y < EDGE ? -8 : last.y > window.innerHeight - EDGE ? 8 : 0;
    if (step !== 0) {
      window.scrollBy(0, step);
      look();
    }
    frame = requestAnimationFrame(scroll);
  });
  return {
    to(point) {
      last = point;
      look();
    },
    land() {
      cancelAnimationFrame(frame);
      ghost.remove();
      delete item.dataset['dragged'];
      place?.removeAttribute('data-over');
      return place;
    },
  };
}

/** A drag that ends where it began is followed by a click, which nobody meant. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
}
