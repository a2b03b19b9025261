/**
 * What a package's frame and the page around it say to each other. The frame runs a stranger's code, so the page believes nothing of the
 * form of what comes: every message is read into what is listed here, or dropped.
 */
export type FrameMessage =
  | { kind: 'ready' | 'opened' | 'failed' }
  | { kind: 'statement'; statement: FrameStatement }
  | { kind: 'state'; state: string }
  /** The resizer's protocol, as the H5P core speaks it to any host. */
  | { kind: 'hello' | 'prepareResize' | 'resize'; scrollHeight: number; clientHeight: number };

export type FrameStatement = {
  verb: { id: string };
  object: { id: string };
  result?: { response?: string; completion?: boolean; score?: { raw: number; max: number } };
};

/** To the frame, once it is ready. `state` is what was kept to resume from, as JSON. */
export type InitMessage = { lb: 'init'; state: string | null; records: boolean };

/** From the frame, besides the resizer's. */
export type SentMessage = { lb: 'ready' | 'opened' | 'failed' } | { lb: 'statement' | 'state'; value: unknown };

const STATE_MAX = 256 * 1024;
const RESPONSE_MAX = 8_000;
const HEIGHT_MAX = 30_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown, max: number): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= max ? value : undefined;

/** Null for what is none of ours, and for what has not its form. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isObject(data)) return null;
  if (data['context'] === 'h5p') return readResizer(data);
  const { lb, value } = data;
  switch (lb) {
    case 'ready':
    case 'opened':
    case 'failed':
      return { kind: lb };
    case 'state': {
      const state = text(value, STATE_MAX);
      return state && isJson(state) ? { kind: 'state', state } : null;
    }
    case 'statement': {
      const statement = readStatement(value);
      return statement && { kind: 'statement', statement };
    }
    default:
      return null;
  }
}

function readResizer({ action, scrollHeight, clientHeight }: Readonly<Record<string, unknown>>): FrameMessage | null {
  if (action !== 'hello' && action !== 'prepareResize' && action !== 'resize') return null;
  return { kind: action, scrollHeight: height(scrollHeight), clientHeight: height(clientHeight) };
}

const height = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(HEIGHT_MAX, Math.max(0, Math.ceil(value))) : 0;

/**
 * Verb, object and result of a statement. One of a part that does not say which part it is, as packages made before 2015 have them, would
 * pass for one of the whole: it is dropped.
 */
function readStatement(value: unknown): FrameStatement | null {
  if (!isObject(value) || !isObject(value['verb']) || !isObject(value['object'])) return null;
  const verb = text(value['verb']['id'], 250);
  const object = text(value['object']['id'], 2_000);
  if (!verb || !object || (hasParent(value['context']) && !object.includes('subContentId='))) return null;
  const result = isObject(value['result']) ? readResult(value['result']) : {};
  return { verb: { id: verb }, object: { id: object }, ...(Object.keys(result).length > 0 && { result }) };
}

function hasParent(context: unknown): boolean {
  const activities = isObject(context) ? context['contextActivities'] : undefined;
  const parent = isObject(activities) ? activities['parent'] : undefined;
  return Array.isArray(parent) ? parent.length > 0 : isObject(parent);
}

function readResult({
  response,
  completion,
  score,
}: Readonly<Record<string, unknown>>): FrameStatement['result'] & object {
  const points = isObject(score) ? readScore(score) : undefined;
  return {
    ...(typeof response === 'string' && { response: response.slice(0, RESPONSE_MAX) }),
    ...(typeof completion === 'boolean' && { completion }),
    ...(points && { score: points }),
  };
}

function readScore({ raw, max }: Readonly<Record<string, unknown>>): { raw: number; max: number } | undefined {
  if (typeof raw !== 'number' || typeof max !== 'number') return undefined;
  return raw >= 0 && raw <= max && max < 1_000_000 ? { raw, max } : undefined;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
