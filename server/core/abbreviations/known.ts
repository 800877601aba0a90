/** What every reader knows. Whatever a trade, a force or a service has made up for itself is not here: frameworks and portfolios name theirs. */
const UNIVERSAL = new Set(
  // countries, bodies and broadcasters that are better known by their letters than by their names
  (
    'UK GB US USA EU UN NATO NHS BBC ITV MP MPS PM HM HMRC HQ AGM FBI RAF RSPCA NSPCC AA RAC DVLA ' +
    // things, of which few remember what the letters stood for
    'TV PC PCS PDF USB CD DVD CV ID PIN SIM SMS SUV CCTV GPS IT ICT HR PR VIP ATM DIY FAQ URL WWW GDP VAT MOT PE WC QR AI LED LGBT LGBTQ LGBTQIA HIV AIDS DNA ADHD GP GPS MRI ICU IVF PPE COVID ' +
    'AM PM BST GMT AD BC OK PS NB PTO RSVP SOS FYI ASAP QA RD AE BA BSC MA MSC PHD MBA GCSE BTEC NVQ HND HGV LGV MPH KPH GBP USD CAD EUR ' +
    // ranks, which stand before names
    'PC WPC PS DC DS DI DCI SGT INSP SUPT ACC DCC ' +
    // the structures of answers
    'STAR SOAR SOARA CAR PAR CARL'
  ).split(' '),
);
/** Words that people write in capitals to stress them. */
const STRESSED = new Set(
  (
    'A ALL ALWAYS AM AN AND ANY ARE AS AT BE BEFORE BIG BOTH BUT BY CALL CAN DID DO DOES DONE DONT EVERY FIRST FOR FROM GET GO GOT HAD HAS HAVE HE HELP HER HIM HIS HOW I IF IN IS ' +
    'IT ITS JUST KEY LAST LEFT MAKE MAY ME MORE MOST MUST MY NEVER NEW NEXT NO NOT NOTE NOW OF OFF ON ONE ONLY OR OUR OUT OVER OWN PLEASE REAL RIGHT SAFE SAME SEE SHE SO SOME STAY STOP ' +
    'SUCH TAKE TELL THAN THAT THE THEM THEN THERE THEY THIS TO TOO TWO UNTIL UP US USE VERY WANT WAS WE WELL WENT WERE WHAT WHEN WHO WHY WILL WITH WORK YES YET YOU YOUR ' +
    'ACTION SITUATION TASK RESULT CLOSED DANGER DRAFT ENTRY EXIT FIRE FREE OPEN POLICE PRIVATE PUSH PULL SLOW WARNING ZERO'
  ).split(' '),
);
/** A Roman numeral up to thirty-nine. */
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** An abbreviation as it is looked up: without the plural's "s" and the marks between its letters. */
export const keyOf = (abbreviation: string): string =>
  abbreviation
    .replace(/['’]?s$/, '')
    .replace(/[&.-]/g, '')
    .toUpperCase();

/** Whether capitals are none that have to be spelled out. */
export const isUniversal = (key: string): boolean =>
  UNIVERSAL.has(key) || STRESSED.has(key) || ROMAN.test(key);
