/** The code of a system error (`EADDRINUSE`, `EACCES` …), undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
