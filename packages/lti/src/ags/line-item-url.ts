/** `…/lineitem?type_id=1` → `…/lineitem/scores?type_id=1` (AGS 2.0 §3.4, §3.5): the query is the platform's and stays as it is. */
export function lineItemService(
  lineItemUrl: string,
  name: 'scores' | 'results',
  query: Record<string, string> = {},
): string {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${name}`;
  url.hash = '';
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}
