// Odd mixtures of what personal data is made of.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findPersonalData } from '../../server/core/personal-data/index.ts';
import { anyText, property } from './support/property.ts';

describe('personal-data, whatever the text,', () => {
  const pieces = [
    ...[
      '07700',
      '900123',
      '+44',
      '(0)',
      '020',
      '943',
      '476',
      '5919',
      '12/',
      '42/12345/19',
      '1234',
      '14',
      '2024',
      '-',
      '.',
      ',',
      ' ',
      ' ',
      ' ',
      '@',
      '\u00a0',
    ],
    ...[
      'AB12',
      'CDE',
      'AB123456C',
      'M5V',
      '3L9',
      'SW1A',
      '1AA',
      'Mr',
      'Mrs',
      'PC',
      'PCs',
      'Sergeant',
      'Smith',
      'van der',
      'K.',
      'J. R.',
      'Khan and Lee',
      'the ',
    ],
    ...[
      'Acacia',
      'Avenue',
      'St',
      'of',
      'DOB',
      'born on',
      '3 May 1984',
      'crime ref',
      'CAD',
      'GO#',
      'registration',
      'car',
      'example.com',
      'jane',
      'https://a.example/',
      'é',
      '👮',
    ],
  ];
  const texts = fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyText(4) }),
    { maxLength: 30 },
  );

  property(
    'has its place in it, in order and without overlaps',
    texts.map((parts) => parts.join('')),
    (text) => {
      let end = 0;
      for (const found of findPersonalData(text)) {
        assert.ok(
          found.start >= end && found.end > found.start && found.end <= text.length,
          JSON.stringify({ text, found }),
        );
        end = found.end;
      }
    },
    0.4,
  );
});
