/** Data of the page in `<script type="application/json" id="…">`. */
export function readJson<T>(id: string): T {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The page has no #${id}`);
  return JSON.parse(text) as T;
}
