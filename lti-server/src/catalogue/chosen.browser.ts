/** The list of what is chosen: its order is the order in the course, its fields are what the form sends. */
export type Lesson = { id: string; title: string; maxScore: number; strandClass: string; strand: string };

export type ChosenTexts = { points: string; up: string; down: string; remove: string; moved: string };

export type ChosenList = {
  ids(): string[];
  add(lesson: Lesson): void;
  remove(id: string): void;
};

type Options = { list: HTMLElement; texts: ChosenTexts; onChange: () => void; announce: (text: string) => void };

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

export function createChosenList({ list, texts, onChange, announce }: Options): ChosenList {
  const row = (id: string) => list.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"]`);
  const ids = () => [...list.children].map((li) => (li as HTMLElement).dataset['id'] ?? '');

  const move = (li: HTMLElement, title: string, step: -1 | 1) => {
    const other = step < 0 ? li.previousElementSibling : li.nextElementSibling;
    if (!other) return;
    if (step < 0) other.before(li);
    else other.after(li);
    markEnds(list);
    announce(fill(texts.moved, { title, place: String(ids().indexOf(li.dataset['id'] ?? '') + 1) }));
    // A disabled button loses the focus: the other direction takes it.
    const buttons = [...li.querySelectorAll<HTMLButtonElement>('button[data-move]')];
    const pressed = buttons.find((b) => b.dataset['move'] === String(step));
    (pressed?.disabled ? buttons.find((b) => !b.disabled) : pressed)?.focus();
  };

  const remove = (id: string) => {
    row(id)?.remove();
    markEnds(list);
    onChange();
  };

  const add = (lesson: Lesson) => {
    if (row(lesson.id)) return;
    const template = document.querySelector<HTMLTemplateElement>('#chosen-row');
    const li = template?.content.firstElementChild?.cloneNode(true);
    if (!(li instanceof HTMLElement)) return;
    fillRow(li, lesson, texts);
    li.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.dataset['move']) move(li, lesson.title, button.dataset['move'] === '-1' ? -1 : 1);
      if (button?.dataset['remove'] !== undefined) removeAndFocus(li, () => remove(lesson.id));
    });
    list.append(li);
    markEnds(list);
    onChange();
  };

  return { ids, add, remove };
}

function fillRow(li: HTMLElement, lesson: Lesson, texts: ChosenTexts): void {
  li.dataset['id'] = lesson.id;
  li.classList.add(lesson.strandClass);
  const part = <E extends Element>(selector: string) => li.querySelector<E>(selector);
  const item = part<HTMLInputElement>('input[name=item]');
  const points = part<HTMLInputElement>('input[type=number]');
  if (item) item.value = lesson.id;
  if (points) {
    points.name = `points-${lesson.id}`;
    points.value = String(lesson.maxScore);
    points.setAttribute('aria-label', fill(texts.points, { title: lesson.title }));
  }
  const letter = part('.letter');
  const title = part('.title');
  if (letter) {
    letter.textContent = lesson.strand;
    letter.toggleAttribute('hidden', lesson.strand === '');
  }
  if (title) title.textContent = lesson.title;
  for (const [selector, text] of [
    ['[data-move="-1"]', texts.up],
    ['[data-move="1"]', texts.down],
    ['[data-remove]', texts.remove],
  ] as const) {
    part(selector)?.setAttribute('aria-label', fill(text, { title: lesson.title }));
  }
}

function markEnds(list: HTMLElement): void {
  for (const li of list.children) {
    const up = li.querySelector<HTMLButtonElement>('[data-move="-1"]');
    const down = li.querySelector<HTMLButtonElement>('[data-move="1"]');
    if (up) up.disabled = !li.previousElementSibling;
    if (down) down.disabled = !li.nextElementSibling;
  }
}

/** The focus goes to the neighbour's remove button, so a keyboard user can go on. */
function removeAndFocus(li: HTMLElement, remove: () => void): void {
  const next = li.nextElementSibling ?? li.previousElementSibling;
  remove();
  const target = next?.querySelector<HTMLElement>('[data-remove]') ?? document.getElementById('chosen-title');
  target?.focus();
}
