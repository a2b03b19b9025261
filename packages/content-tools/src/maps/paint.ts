import type { MapTone } from '@langbiang/core';

/**
 * A map is a light panel of its own, the same in light and dark pages and on paper: its colours are looked at together, and
 * hosts that bring no theme show it as it is meant. Text on any of the fills has a contrast of at least 4.5.
 */
export const paint = {
  sheet: '#FFFFFF',
  sea: '#DCEBF5',
  seaName: '#153E75',
  neighbour: '#EFEBDF',
  neighbourLine: '#C4BDA9',
  neighbourName: '#56645F',
  land: '#FFF8E1',
  landLine: '#A89B74',
  outline: '#56645F',
  ink: '#1D2A27',
  muted: '#56645F',
  rule: '#8A8F82',
  line: '#9A3B1B',
  dot: '#9A3B1B',
} as const;

export const tones: Readonly<Record<MapTone, string>> = {
  sun: '#F8CF6B',
  pine: '#A5D6C2',
  clay: '#F0BFA6',
  violet: '#D2C2EA',
};

/** Sheet units. The sheet is twice as wide as a narrow phone: 25 units are 12.5 px there. */
export const SHEET_WIDTH = 720;
export const size = { title: 33, sea: 30, label: 26, small: 25, note: 25 } as const;
export const LINE_HEIGHT = 1.18;

/** Paper: the sea is left white, so that a printer spends no ink on it and a pupil can write there. */
export const printStyle = '@media print{[data-part=sea]{fill:#fff}[data-part=frame]{stroke:#000}}';
