// What an import is doing, in a line; how fast, and how long it will go on.
import { figures } from './figures.ts';

export function progressText(it: {
  readonly phase: string;
  readonly read: number;
  readonly of: number;
  readonly records: number;
}): string {
  if (it.phase === 'queued') return 'Waiting its turn';
  if (it.phase === 'starting') return 'Opening it';
  if (it.phase === 'waiting') return 'Waiting for another import to end';
  if (it.phase === 'resting')
    return it.records === 0 ? 'Resting' : `Resting, after ${figures.format(it.records)} entries`;
  if (it.phase === 'stopping') return 'Stopping, and taking out what was stored of it';
  if (it.phase === 'reading')
    return it.records === 0
      ? 'Looking at what this is'
      : `Reading: ${figures.format(it.records)} entries so far`;
  if (it.phase === 'matching') return 'Seeing who is who';
  if (it.phase === 'measuring')
    return `Looking at how well you know each other: ${figures.format(it.read)} of ${figures.format(it.of)} people`;
  return 'At work';
}

/** "about 3 minutes left to read"; '' where nobody knows. Of the phase, since what follows cannot be told yet. */
export function timeLeft(phase: string, seconds: number | null): string {
  if (seconds === null || (phase !== 'reading' && phase !== 'measuring')) return '';
  const doing = phase === 'reading' ? 'left to read' : 'left';
  if (seconds < 10) return `a few seconds ${doing}`;
  if (seconds < 50) return `less than a minute ${doing}`;
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return `about a minute ${doing}`;
  if (minutes < 60) return `about ${minutes} minutes ${doing}`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? `about an hour ${doing}` : `about ${figures.format(hours)} hours ${doing}`;
}

/** "12 MB a second"; '' where it is not known, or too little to be of interest. */
export function readingRate(phase: string, bytesPerSecond: number | null): string {
  if (phase !== 'reading' || bytesPerSecond === null || bytesPerSecond < 1000) return '';
  return `${sizeText(bytesPerSecond)} a second`;
}

/** "340 MB", "1.2 GB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${figures.format(bytes)} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let at = 0;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[at]}`;
}
