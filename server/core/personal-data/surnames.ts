/**
 * Surnames that very many people in the United Kingdom and Ontario have. They decide only where the form alone cannot:
 * in capitals ("PC KHAN", not "PC CID") and behind an initial with a full stop ("Mr J. Smith", not "I rang Mr K. Thefts fell").
 */
const COMMON: ReadonlySet<string> = new Set(
  `adams adeyemi ahmad ahmed akhtar ali allen anderson andrews arnold asante atkinson bailey baker ball barker barnes barrett
  begum bell bennett berry bhatt booth bradley brooks brown burgess burns burton butler campbell carr carter chan chapman
  chaudhry chen choi choudhury clark clarke cole coleman collins cook cooper cox cruz cunningham das davey davies davis dawson
  dean desai dhillon dixon doherty doyle dunn edwards elliott ellis evans fernandes fernandez fisher fleming fletcher ford foster fox
  francis fraser freeman gallagher garcia gardner george gibbs gibson gill gomez gordon graham grant gray green griffiths gupta hall
  hamilton harper harris harrison hart harvey hassan henderson henry hill ho holmes hong howard huang hudson hughes hunt hunter hussain hussein
  ibrahim iqbal jackson jain james jenkins johal johnson johnston jones joseph joshi kapoor kaur kelly kennedy khan kim king knight
  kovacs kowalski kumar lam lane lau law lawrence lawson lee leung lewis li lim liu lloyd lopez macdonald mahmood malik marsh
  marshall martin martinez mason matthews mcdonald mckenzie mehta miah miller mills mistry mitchell mohamed mohammed moore morgan morris morrison
  murphy murray musa naidoo newman ng nguyen nicholson nowak obrien oconnor okafor okoye oliver osman owen owusu palmer park parker parsons
  patel patterson payne pearce pearson pereira perez perkins perry phillips poole porter powell price qureshi rahman rai
  rao ray read reed rees reid reynolds richards richardson riley roberts robertson robinson rodriguez rogers rose ross rossi roy russell ryan saleh
  sandhu santos saunders scott shah sharma shaw sheikh sidhu silva simmons simpson singh smith spencer stevens stewart stone sullivan sutton
  tan taylor thomas thompson thomson tran tucker turner uddin wade walker walsh wang ward warren watson watts webb wells west
  white wilkinson williams williamson willis wilson wong wood woods wright wu xu yang yildiz young yusuf zhang`.split(
    /\s+/,
  ),
);

/** Whether very many people have this name, written with or without apostrophes and capitals. */
export const isCommonSurname = (word: string): boolean => COMMON.has(word.toLowerCase().replace(/['’]/g, ''));
