const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of law, work and property: they tell of an event whatever stands around them. */
export const DECISIVE = words(`
  acquit adopt apprehend arrest ban cancel caution charge confiscate convict deport detain disclose dismiss disqualify evict expel fine hire
  imprison install jail plead prosecute reappoint refund rehouse reimburse reinstate remand remove reopen replace repossess rescue
  resign retire sack seize sentence sue suspend unban withdraw`);

/** Verbs that tell of an event if what they are done to is not praise or a feeling: somebody did, decided, got or lost something. */
export const EVENTS = words(`
  abolish accept adjourn admit advertise agree amend apologise apologize appeal apply appoint approve ask assault attack award back bail bar block book borrow break burn buy call
  cease change choose clear close collapse come commission confess confirm copy cut decide declare decline defer die disappear disband discharge discontinue
  discover dispatch disperse divert donate eject elect eliminate email e-mail end enlist enrol enroll enter escape evacuate exclude exonerate extend fence file fill fit fix forfeit
  found fund graduate grant halt hand house identify inject insist instruct invite introduce issue join label land lapse launch lease leave lend let license
  lift list locate lock lose marry mend merge migrate mount move name negotiate nominate notify open order pay persuade phone pick pilot plant promote
  publish purchase quash quit readmit rebuild recall reclaim recommend recover recruit redeploy redesign refer refuse register reject release relocate renew
  repaint repair repay report request reserve restart restore resume retain retract retrieve return reunite reverse rewrite ring roll safeguard scrap search sell send separate settle shut sign sleep
  sober speak split staff stop strike submit summon surrender survive switch swap take teach terminate testify trace train transfer translate transport treat uncover unlock
  uphold vacate veto visit volunteer vote waive walk warn wed win write`);

/** Verbs that tell how things were, looked, felt or went: no event, whatever stands around them. */
export const STATES = words(`
  accomplish achieve acknowledge address adhere advance affect aid aim allow anticipate appear applaud appreciate approach arise aspire assist assure attempt
  avoid be become behave believe belong benefit blossom bond boost calm cement collaborate comfort commend comment commit communicate compliment complete comply concern conclude
  conduct congratulate consider contain contribute convey cooperate co-operate coordinate co-ordinate cope correspond create credit cultivate deal decrease deepen delight
  deliver demonstrate depend describe deserve desire develop diffuse defuse diminish discuss display ease echo educate embed embrace emerge empathise empower enable encourage
  endeavour engage enhance enjoy enrich ensure enthuse evaluate evidence evolve exceed excel exist expect experience express face facilitate fall feel finish flourish follow form
  foster fulfil function further go grow guide handle happen have hear help highlight hope impact imply impress improve include increase indicate influence inform
  inspire intend interact involve know laud learn lessen like live look love lower maintain manage matter maximise maximize mean mediate mention mentor minimise
  minimize mitigate motivate near need note notice nurture observe occur optimise overcome participate perceive perform please point praise prefer prepare present prevail
  proceed produce progress prompt prosper protect prove provide raise rate react realise realize reassure recognise recognize reduce reflect regard reinforce reiterate
  relate remain remark remember represent resolve resound respect respond result reveal reward rise salute satisfy say seem serve shine show showcase smooth solve
  stabilise stabilize steady stem strengthen strive succeed suffer suit support surpass sustain tackle tell thank think thrill thrive transform trend trust understand unite uplift
  utilize validate value view want work worsen worry`);

/** Verbs that tell of an event only by what they are done to: "got their car back" is one, "got good feedback" is none. */
export const LIGHT = words(
  'begin bring build carry collect draw earn find gain get give make meet obtain pull push put receive secure see set start turn feed',
);

/** The same, where others than the writer did it: "the warden now runs it", "he dropped the complaint". */
export const LIGHT_OF_OTHERS = words('chair do drop hold host keep lead pass run share use');

/** Praise, trends and what cannot be seen, as nouns: an event that is done to them is none. */
export const INTANGIBLE = words(`
  ability accolade achievement admiration advantage aim appreciation aspect asset atmosphere attitude awareness behaviour belief belonging benefit bond cohesion collaboration commendation contribution comment commitment communication community-spirit compliment
  confidence congratulation connection cooperation co-operation credibility credit culture dedication development difference dividend effect effectiveness efficiency effort empathy emphasis encouragement
  engagement environment esteem excellence expectation experience eye faith feedback feeling flexibility foundation friendship fruit fruition goal goodwill gratitude growth happiness harmony hurdle impact impression
  improvement influence inclusion inclusivity increase information input insight inspiration integrity interest involvement job knowledge legacy lesson level line loop lot love mark milestone moment momentum mood morale motivation need normal objective openness opportunity outcome outlook
  ownership part partnership peace performance pleasure positive positivity possibility potential praise presence pride priority productivity professionalism progress promise quality rapport reassurance recognition record reduction
  regard relation relationship reputation resilience resolution respect response responsibility result review role satisfaction sense service shape skill solidarity solution spirit stability standard start step strength stress stride success support
  task team teamwork thank thanks time tone transparency trend trust understanding unity value view vision voice way wellbeing well-being welfare workload example improvements practice positives thing things standards`);

/** The same as adjectives and adverbs: they make a verb without an object tell how things went. */
export const PRAISING = words(`
  able amazing approachable aware beautifully best better brilliant brilliantly calm calmer clearer closer comfortable comfortably commendable confident constructive constructively dramatically easier easy effective
  effectively efficient efficiently empowered encouraged engaged enthusiastic excellent exceptional fantastic forward friendly fully good grateful great greater greatly happier happy hard harder
  helpful high higher highly impressed incredible invaluable less low lower massively measurably more motivated much nice nicely normal off outstanding peaceful peacefully perfect perfectly pleased positive positively
  professional professionally promising proud quicker quickly reassured relieved respected rewarding safe safely safer satisfied seamless seamlessly significantly smooth smoother smoothly steadily strong stronger
  successful successfully superb supported sustainable swiftly terrific thankful tighter together tremendously trusting up upwards valued visible well wonderful wonderfully`);

/** Nouns that name an event by themselves: "led to his conviction". */
export const EVENT_NOUNS = words(`
  acquittal apology appointment arrest ban bail closure compensation confession contract conviction custody deportation dismissal disqualification eviction imprisonment injunction jail licence
  plea prison prosecution recovery refund reinstatement release rescue resignation retirement return seizure sentence surrender verdict withdrawal tenancy rehousing removal settlement`);

/** Subjects of which a verb that is in no list tells nothing concrete: "the relationship blossomed", "everyone pulled together". */
export const VAGUE_SUBJECTS = words(`
  i we all everyone everybody people some both one it that there these they're thing things this those what which who action activity approach atmosphere attempt attitude awareness behaviour cohesion collaboration
  communication community confidence cooperation culture day effort engagement environment event everything experience feedback feeling goal idea incident initiative intervention issue job
  knowledge leadership learning matter mood morale objective operation outcome performance plan planning positivity practice problem process programme program project quality rapport
  reaction relation relationship reputation response result service shift situation skill solution spirit standard strategy style success support task team teamwork training trust understanding wellbeing work
  workload example exercise investigation method visit meeting`);
