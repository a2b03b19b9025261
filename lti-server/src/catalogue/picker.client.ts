import { type ChosenTexts, createChosenList, type Lesson } from './chosen.browser.js';
import type { FacetCard } from './facets.js';
import { type Plural, pageData, plural, setText, startFilters } from './filter.browser.js';
import { startPreview } from './preview.browser.js';

type Data = {
  cards: (FacetCard & Lesson)[];
  multiple: boolean;
  texts: ChosenTexts & { found: Plural; add: Plural; addNone: string };
};

const { cards, multiple, texts } = pageData<Data>();
const byId = new Map(cards.map((card) => [card.id, card]));

startFilters(cards, texts.found);
startPreview((id) => byId.get(id)?.title ?? id);
startChoosing();

/** From here on the list on the right is what the form sends; the boxes on the cards only fill it. */
function startChoosing(): void {
  const list = document.getElementById('chosen');
  const add = document.querySelector<HTMLButtonElement>('#add');
  const section = document.querySelector<HTMLElement>('.chosen');
  if (!list || !add || !section) return;
  section.hidden = false;
  document.body.classList.add('scripted');
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.choose input')];

  const update = () => {
    const ids = chosen.ids();
    for (const box of boxes) {
      box.checked = ids.includes(box.value);
      box.closest('.card')?.classList.toggle('is-chosen', box.checked);
    }
    add.disabled = ids.length === 0;
    add.textContent = ids.length === 0 ? texts.addNone : plural(texts.add, ids.length);
    const empty = document.getElementById('chosen-empty');
    if (empty) empty.hidden = ids.length > 0;
  };
  const chosen = createChosenList({ list, texts, onChange: update, announce: (text) => setText('moved', text) });

  for (const box of boxes) {
    // One lesson only: the boxes stay radio buttons and need a name of their own to exclude each other.
    box.name = multiple ? '' : 'choose';
    box.addEventListener('change', () => {
      if (!multiple) for (const id of chosen.ids()) chosen.remove(id);
      const lesson = byId.get(box.value);
      if (lesson && (box.checked || !multiple)) chosen.add(lesson);
      else chosen.remove(box.value);
    });
    // Where the browser kept a tick from before a reload.
    const lesson = byId.get(box.value);
    if (box.checked && lesson) chosen.add(lesson);
  }
  for (const label of document.querySelectorAll('.card-points')) label.remove();
  update();
}
