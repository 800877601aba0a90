import { type Detector, isNear, type Match, spanOf } from './detector.ts';
import { MARK_LABEL, NO_MARK, VEHICLE } from './vehicle-words.ts';

/** Four letters and three figures, with a crown or a space between them (Ontario, passenger plates since 1997). */
const PASSENGER = /(?<![\w\u00c0-\u024f#@/.-])([A-Z]{4})[ -]?\d{3}(?![\w\u00c0-\u024f/@-]|\.\d)/g;
/** Older, commercial and personal plates are known by the words before them alone. */
const OTHER = new RegExp(
  `(?<![\\w\\u00c0-\\u024f])${MARK_LABEL}([A-Z]{2,4}[ -]?\\d{2,4}|\\d{3,4}[ -]?[A-Z]{2,3}|[A-Z]{2}\\d{5})(?![\\w\\u00c0-\\u024f/@-]|\\.\\d)`,
  'gi',
);

export const ontarioPlate: Detector = {
  kind: 'a vehicle registration mark',
  needsDigit: true,
  words: ['[plate]', '[vehicle]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(PASSENGER))
      if (!NO_MARK.has(match[1] ?? '') && isNear(text, spanOf(match), VEHICLE, 80)) yield spanOf(match);
    for (const match of text.matchAll(OTHER)) {
      const value = match[1] ?? '';
      if (value === value.toUpperCase() && value.length >= 5 && !NO_MARK.has(value.replace(/[^A-Z]/g, '')))
        yield spanOf(match, value);
    }
  },
};
