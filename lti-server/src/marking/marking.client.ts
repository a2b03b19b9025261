/** The points of the levels chosen, added up as they are chosen. */

type Data = { sum: string; open: string };

const data = JSON.parse(document.getElementById('lb-data')?.textContent ?? '{}') as Data;
const criteria = [...document.querySelectorAll<HTMLFieldSetElement>('.criterion')];
const line = document.querySelector<HTMLElement>('.sum');

const pointsOf = (input: HTMLInputElement | null): number => Number(input?.dataset['points'] ?? 0);
const chosen = (criterion: Element) => criterion.querySelector<HTMLInputElement>('input:checked');

function tell(): void {
  if (!line) return;
  const open = criteria.filter((criterion) => !chosen(criterion)).length;
  const raw = criteria.reduce((sum, criterion) => sum + pointsOf(chosen(criterion)), 0);
  const best = (criterion: Element) =>
    Math.max(...[...criterion.querySelectorAll<HTMLInputElement>('input')].map((input) => pointsOf(input)));
  const max = criteria.reduce((sum, criterion) => sum + best(criterion), 0);
  line.hidden = false;
  line.textContent =
    open > 0
      ? data.open.replace('{count}', String(open))
      : data.sum.replace('{raw}', String(raw)).replace('{max}', String(max));
}

document.addEventListener('change', tell);
tell();
