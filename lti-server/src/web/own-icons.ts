/** Signs the icon set lacks, drawn by us on its grid (24 × 24, stroke 2). */
export const ownIcons: Readonly<Record<string, string>> = {
  gong:
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" ' +
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">' +
    '<circle cx="12" cy="14" r="8"/><circle cx="12" cy="14" r="2.5"/><path d="M7.5 7.4 9 3h6l1.5 4.4"/></svg>',
};
