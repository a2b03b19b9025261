/** One part of the catalogue, kept beside its kind; see ../errors.ts. */
export type ErrorPart = Record<
  string,
  { status: number; vi: { title: string; help: string }; en: { title: string; help: string } }
>;
