/** The content type that new ones start from. It is a live one, so what is copied from it always works. */
export const PATTERN = 'true-false-set';

const pascal = (name) => name.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter) => letter.toUpperCase());
const camel = (name) => pascal(name).replace(/^./, (letter) => letter.toLowerCase());

/** How a type is called in files, types, values and on its library: `exit-ticket`, `ExitTicket`, `exitTicket`. */
export const formsOf = (name) => [name, pascal(name), camel(name)];

/** Whether a text speaks of the type: its name in one of its forms, alone or inside of a longer name. */
export function speaksOf(name, text) {
  return formsOf(name).some((form) => text.includes(form));
}

/** The same text about another type. */
export function renamed(text, from, to) {
  const forms = formsOf(to);
  return formsOf(from).reduce((all, form, index) => all.replaceAll(form, forms[index]), text);
}
