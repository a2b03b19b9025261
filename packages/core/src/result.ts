/** An expected failure: `code` is stable and listed in docs/errors.md; `params` fill the text in the user's language. */
export type CodedError = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

export type Result<T, E = CodedError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
