/** Words that tell that a passage is about a vehicle. */
export const VEHICLE =
  /\b(?:vehicles?|cars?|vans?|lorr(?:y|ies)|trucks?|pick-?ups?|suvs?|sedan|hatchback|taxis?|cabs?|bus|coach|motor(?:bikes?|cycles?)|mopeds?|scooters?|quad|caravan|trailer|drivers?|driving|driven|drove|parked|registered|registrations?|reg|vrms?|vrns?|number ?plates?|plates?|index|anpr|dvla|ford|vauxhall|audi|bmw|mercedes|toyota|honda|nissan|volkswagen|vw|peugeot|renault|citro[eë]n|kia|hyundai|mazda|volvo|seat|skoda|fiat|jaguar|tesla|transit|corsa|astra|fiesta|focus|golf|polo|civic|dodge|chevrolet|jeep|subaru|lexus)\b/i;

/** What stands directly before a mark that could be anything without it. */
export const MARK_LABEL =
  '(?:(?:registration|registered|licen[cs]e|number|index|vehicle)(?: (?:number|no\\.?|mark|plates?))?|reg(?:\\.|istration)?(?: (?:number|no\\.?|mark|plate))?|vrms?|vrns?|plates?(?: (?:number|no\\.?))?)(?:[ :,=(–“"\'-]{1,3}(?:(?:is|was|of|as|reading|bearing|displaying) )?[“"\']?)';

/**
 * Capitals that stand before or behind a number without being part of a mark: standards, units, bodies, and words that
 * a line in capitals is made of.
 */
export const NO_MARK: ReadonlySet<string> = new Set(
  `PIN SIM VIN FIR AIR LAY DID TOO LOW RAN SAW PUT HIM CUT AGO BAD BIG BOY GOT LET LOT MAP MET NET OWN PUB SIT TRY VIA ACT ADD AGE ALL AND ANY APP APR ARE ART AUG AWG BBC BUS BUT BWV CAD CAN CAR CID CJS CPR CPS CPU CRO CSS DAY DBS DEC DNA
  DPS DVA DVD EAR END FAQ FEB FIG FOR GET GMP GPS GPU HAD HAS HER HIS HMP HOW HWY HTML HTTP ICD IEC IEEE ISBN ISO ITS IT JAN
  JPG JUL JUN LAN LED LTD MAN MAR MAX MAY MEN MET MIN MOU NAS NCA NEW NHS NOT NOV NOW NPT OCT OFF OLD ONE OUR OUT PAR PAY
  PCN PCS PDF PER PNC PND PNG PPE PSD PTS RAM REF REG RFC ROW RPM RTA RTC RUN SAT SEC SEE SEP SET SHE SIX SNT SPT SQL SUN
  TAX TCP TEN THE TOP TUE TWO UDP URL USA USB USE UTF VAN VAT WAS WAY WED WHO WHY WIN YES YET YOU ZIP AVC API JET CUP
  ABOUT AFTER BILL BLOCK CASE CLASS CODE DESK DIST FILE FLAT FLOOR FORM FROM GATE GRID HOUR ITEM LEVEL LINE LIST NEXT NODE
  PAGE PART PIER PLAN ROOM RULE SHIP STEP TEAM TERM TEXT THAT THEY THIS TIER TIME TYPE UNIT WARD WERE WEST WITH YEAR ZONE
  CCTV CEOP CPIC MASH POLE NATO EAST OVER PLUS SOME HAVE INTO JUST LAST MORE MOST ONLY ROAD`.split(/\s+/),
);
