// A shop, whose framework the hints have to learn.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from '../../../server/core/framework/model.ts';
import { parseFramework } from '../../../server/core/framework/parse.ts';
import { loadVectors } from '../../../server/core/hints/index.ts';

export const VECTORS = join(process.cwd(), 'data', 'hints');
export const vectorBytes = readFileSync(join(VECTORS, 'vectors.bin'));
const loaded = loadVectors(vectorBytes);
export const vectors = 'vectors' in loaded ? loaded.vectors : undefined;

/** A framework that nobody has seen, with a few examples and signals; as YAML, the way that people write them. */
const SHOP = `
id: shop
title: Shop
language: en
wording: restated
coverage: holistic
cumulative: true
levels: [{id: "1", name: One}, {id: "2", name: Two}]
competencies:
  - id: people
    name: People
    levels:
      "1":
        indicators:
          - text: I listen to what customers want and treat them kindly.
            signals: [asked what she needed, heard him out, carried her bags]
            examples:
              - The old man could not read the label. I read it to him twice, asked what he was cooking and walked with him to the right shelf.
              - A woman was in tears about her lost purse. I sat down with her, listened, and rang round every till until we had found it.
              - A boy wanted a present for his mother and had two pounds. I asked what she liked and we chose a plant together.
          - text: I help colleagues to finish the work.
            signals: [lent a hand, stayed behind, took over her till]
            examples:
              - The delivery came in late and Sam was alone with it. I stayed behind and we unloaded all nine pallets together.
              - Our baker burned his hand, so I took over his trays, swept up and did the closing list with the others.
              - The queue was long and the new cashier was sinking. I opened the next till and packed for both of us.
      "2":
        indicators:
          - text: I plan stock and money so that nothing is wasted.
            signals: [cut the order, moved the budget, sold it before the date]
            examples:
              - We threw out forty loaves a week. I cut the Monday order, moved the rest to Saturday and saved two hundred pounds a month.
              - The freezer was half empty and still running. I switched it off, merged the stock and put the money into shelves.
              - I compared three suppliers, ordered fewer boxes more often, and hardly anything passes its date now.
  - id: honest
    name: Honest
    kind: value
    indicators: [I say what went wrong and put it right.]
`;

function frameworkFrom(yaml: string): Framework {
  const { framework, problems } = parseFramework(yaml, 'file:///shop.yaml');
  assert.ok(framework, problems[0]?.message);
  return framework;
}

export const shop = frameworkFrom(SHOP);

/** Passages that show something that the shop asks for. */
export const HELPED =
  'Two of the lads were off sick and the lorry was early. I stayed on after my shift, helped the night team to unload the cages and together we had the floor clear by ten.';
export const SAVED =
  'Each week we binned a trolley of salad. I went through the sales, halved the Tuesday order and used what we saved for a new chiller.';
