import { h } from '../../base/src/index.js';

/** The names that are still to be given to a mark (`label`). */
export type Tray = {
  readonly box: HTMLElement;
  first(): HTMLElement | undefined;
  draw(state: { placed: ReadonlySet<string>; held: string | undefined; isOpen: boolean }): void;
};

export function trayOf(
  names: readonly { id: string; content: DocumentFragment }[],
  label: string,
  press: (id: string) => void,
): Tray {
  const box = h('ul', { class: 'lb-names', role: 'list', 'aria-label': label });
  const items = names.map(({ id, content }) => {
    const button = h('button', { type: 'button', class: 'lb-name', onclick: () => press(id) });
    button.append(content);
    const item = h('li', {}, button);
    box.append(item);
    return { id, item, button };
  });
  return {
    box,
    first: () => items.find(({ item }) => !item.hidden)?.button,
    draw({ placed, held, isOpen }) {
      for (const { id, item, button } of items) {
        item.hidden = placed.has(id);
        button.setAttribute('aria-pressed', String(held === id));
      }
      box.hidden = !isOpen || items.every(({ item }) => item.hidden);
    },
  };
}
