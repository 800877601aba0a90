import { type Detector, isNear, type Match, spanOf } from './detector.ts';
import { POSTCODE_AREAS } from './postcode-areas.ts';

/** Area, district, sector and unit; the unit's letters are never C, I, K, M, O or V. */
const POSTCODE =
  /(?<![\w\u00c0-\u024f#/.-])([A-Z]{1,2})\d(?:\d|[A-Z])?( ?)(\d[ABD-HJLNP-UW-Z]{2})(?![\w\u00c0-\u024f/-])/gi;
const LABEL = /\b(?:post ?code|address|lives?|living|lived|home|house|flat|street|road|avenue|lane|close)\b/i;
const ORDINAL = /^(?:1st|2nd|3rd|[04-9]th)$/i;
/** "M2 8GB" is a computer, "S3 5XX" an error. */
const COMPUTING = /^\d(?:GB|TB|XX)$/;

export const postcode: Detector = {
  kind: 'a postcode',
  needsDigit: true,
  words: ['[postcode]', '[area]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(POSTCODE)) {
      const [value, area = '', gap, inward = ''] = match;
      if (!POSTCODE_AREAS.has(area.toUpperCase())) continue;
      const isCapital = value === value.toUpperCase();
      // Without its space it may be a colour or a part number; in small letters an ordinal: "the e2 2nd".
      const isPlain = isCapital
        ? !COMPUTING.test(inward) && (gap !== '' || (area.length === 2 && /[G-Z]/.test(value)))
        : gap !== '' && area.length === 2 && !ORDINAL.test(inward);
      if (isPlain || isNear(text, spanOf(match), LABEL, 60)) yield spanOf(match);
    }
  },
};
