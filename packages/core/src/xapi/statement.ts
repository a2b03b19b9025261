/** The part of an xAPI 1.0.3 statement that we read; anything else is dropped on arrival. */
export type Statement = {
  id: string;
  /** Verb IRI, e.g. http://adlnet.gov/expapi/verbs/answered */
  verb: string;
  /** `object.id`: content IRI, with `?subContentId=UUID` for a part of it. */
  objectId: string;
  subContentId?: string;
  /** `result.response`, in the cmi.interaction encoding (`[,]` between items, `[.]` inside a pair). At most 8,000 characters. */
  response?: string;
  score?: { raw: number; max: number };
  completion?: boolean;
  /** ISO 8601, from the browser: informative only, the server's clock rules. */
  timestamp?: string;
  /** ISO 8601 duration. */
  duration?: string;
};
