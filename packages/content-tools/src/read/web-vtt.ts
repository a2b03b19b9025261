import type { Said } from '../finding.js';

/** Times in seconds. */
export type Cue = { readonly start: number; readonly end: number; readonly text: string };

/** `line` counts from 1. */
export type VttFault = { readonly line: number; readonly said: Said };

/**
 * The captions of a WebVTT file (https://www.w3.org/TR/webvtt1/), in the form we take: cues of plain text, in order of
 * time. Settings, styles and tags are refused, because the same text is also the transcript.
 */
export function readVtt(text: string): { readonly cues: readonly Cue[]; readonly faults: readonly VttFault[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const faults: VttFault[] = [];
  const cues: Cue[] = [];
  if (!/^WEBVTT([ \t]|$)/.test(lines[0] ?? ''))
    faults.push(fault(0, 'Dòng đầu phải là WEBVTT', 'The first line must be WEBVTT'));
  for (const block of blocks(lines)) {
    if (/^(WEBVTT|NOTE)([ \t]|$)/.test(block.lines[0] ?? '')) continue;
    const read = readCue(block, cues.at(-1)?.start ?? 0);
    if ('said' in read) faults.push(read);
    else cues.push(read);
  }
  if (cues.length === 0 && faults.length === 0) faults.push(fault(0, 'Chưa có lời nào', 'There are no captions'));
  return { cues, faults };
}

type Block = { readonly at: number; readonly lines: readonly string[] };

function blocks(lines: readonly string[]): Block[] {
  const found: { at: number; lines: string[] }[] = [];
  let open: { at: number; lines: string[] } | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(line);
    else {
      open = { at, lines: [line] };
      found.push(open);
    }
  }
  return found;
}

const TIMES = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})[ \t]+-->[ \t]+(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})[ \t]*$/;

function readCue({ at, lines }: Block, after: number): Cue | VttFault {
  const timed = lines[0]?.includes('-->') ? 0 : 1;
  const match = TIMES.exec(lines[timed] ?? '');
  const where = at + Math.min(timed, lines.length - 1);
  if (!match)
    return fault(where, 'Thời gian phải dạng 00:07.000 --> 00:09.500', 'Times are written 00:07.000 --> 00:09.500');
  const [start, end] = [at60(match[1], match[2], match[3]), at60(match[4], match[5], match[6])];
  if (end <= start) return fault(where, 'Lời này kết thúc trước khi bắt đầu', 'This caption ends before it begins');
  if (start < after)
    return fault(where, 'Lời này bắt đầu trước lời đứng trên nó', 'This caption begins before the one above it');
  const text = lines
    .slice(timed + 1)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return fault(where, 'Lời này không có chữ', 'This caption has no text');
  if (/[<>]|&\w+;/.test(text))
    return fault(where + 1, 'Lời chỉ gồm chữ, không có thẻ', 'Captions are plain text, without tags');
  return { start, end, text };
}

const at60 = (hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);

const fault = (at: number, vi: string, en: string): VttFault => ({ line: at + 1, said: { vi, en } });
