import {
  ArrowDown,
  ArrowUp,
  BookOpen,
  Captions,
  Check,
  ChevronLeft,
  ChevronRight,
  Clock,
  EqualApproximately,
  Eye,
  FlipVertical2,
  Globe,
  GripVertical,
  Lightbulb,
  ListChecks,
  Maximize,
  Pause,
  PencilLine,
  Play,
  Printer,
  Quote,
  RotateCcw,
  Shield,
  TriangleAlert,
  Waves,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-static';
import { parse } from './dom.js';

/** Lucide has no gong: our own drawing in its manner (24 × 24, stroke 2). */
const Gong =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M2 3h20M7 3l1.6 4.4M17 3l-1.6 4.4"/><circle cx="12" cy="14" r="7.5"/><circle cx="12" cy="14" r="2.5"/></svg>';

const ICONS = {
  back: ChevronLeft,
  book: BookOpen,
  captions: Captions,
  checks: ListChecks,
  clock: Clock,
  down: ArrowDown,
  eye: Eye,
  fair: EqualApproximately,
  fullscreen: Maximize,
  globe: Globe,
  gong: Gong,
  grip: GripVertical,
  hint: Lightbulb,
  next: ChevronRight,
  pause: Pause,
  pencil: PencilLine,
  play: Play,
  print: Printer,
  retry: RotateCcw,
  right: Check,
  shield: Shield,
  source: Quote,
  turn: FlipVertical2,
  up: ArrowUp,
  warn: TriangleAlert,
  wave: Waves,
  wrong: X,
  zoomIn: ZoomIn,
  zoomOut: ZoomOut,
};

export type IconName = keyof typeof ICONS;

/** An icon beside text: hidden from assistive technology, which reads the text. */
export function icon(name: IconName): Element {
  const svg = parse(ICONS[name].replace(/>\s+</g, '><')).querySelector('svg');
  if (!svg) throw new Error(`icon ${name} is not an SVG`);
  svg.setAttribute('class', 'lb-icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}
