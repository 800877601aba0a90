import type { Detector, Match } from './detector.ts';

const LOCAL_PART = /[\p{L}\p{N}._%+'’-]{1,64}$/u;
const DOMAIN = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?![a-z0-9-])/iy;
const LONGEST_LOCAL_PART = 64;

/** Names of offices, not of people. An address made of these alone belongs to an organisation. */
const OFFICES: ReadonlySet<string> = new Set(
  `abuse accounts admin administration appeals appointments billing bookings bot careers comms communications community
  complaints contact contactus customer customerservice customerservices data desk donotreply dpo enquiries enquiry events
  feedback foi general git hello help helpdesk hr info information inquiries jobs legal licensing mail media membership
  newsletter news no noreply npm office opensource postmaster press privacy reception recruitment referrals reply reports
  safeguarding sales security service services support switchboard team training uk us volunteers volunteering webmaster`.split(
    /\s+/,
  ),
);

export const email: Detector = {
  kind: 'an e-mail address',
  needsDigit: false,
  words: ['[e-mail address]', '[contact details]'],
  *find({ text }): Generator<Match> {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      const local = LOCAL_PART.exec(text.slice(Math.max(0, at - LONGEST_LOCAL_PART), at))?.[0].replace(
        /^[.'’-]+/,
        '',
      );
      DOMAIN.lastIndex = at + 1;
      const domain = DOMAIN.exec(text)?.[0];
      if (local && domain && !isOffice(local))
        yield { start: at - local.length, end: at + 1 + domain.length };
    }
  },
};

const isOffice = (local: string): boolean =>
  local
    .toLowerCase()
    .split(/[._+-]+/)
    .every((piece) => OFFICES.has(piece));
