import { MONTH_NAMES } from './dates.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that begin a sentence, or a line in a list, and are nobody's name. */
const SENTENCE_WORDS = words(`
  a about above across after again against all almost also although always am among an and another any anyone anything are
  around as ask asked at attend attended away back be because been before began behind being below between both but by call
  called can cannot come could did do does doing done down due during each early either else enough even ever every everyone
  everything few find first followed following for former found from full further gave get give given go had has have having
  he hello her here hers herself him himself his how however i if in instead into is it its itself just keep kept know last
  lastly later least left less let like look made make many may maybe me meanwhile met might more moreover most much must my
  myself near neither never next no nobody none nor not note nothing now of off often ok okay on once one ones only or other
  others otherwise our ours out over overall own per please quite rather ready really regarding said same saw second see
  seen several shall she should simply since so some somebody someone something soon still such take taken than thank thanks
  that the their theirs them themselves then there therefore these they thing things third this those though three through
  throughout thus to today together told tomorrow too took toward towards two under unless until up upon us use used using
  very via was we well went were what when whenever where whereas wherever whether which while who whoever whole whom whose
  why will with within without working would yes yesterday yet you your yours yourself
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter christmas easter
  evidence example examples situation task action result results learning question answer part section page chapter figure
  table appendix annex step stage phase version level tbc tba tbd na`);

/** What follows "Mr", "Doctor" or "Lord" where no person of that name is meant. */
const TITLED_WORDS = words(`
  advocate associate ambulance britain chairman chair chairperson chancellor clean consultant england fix it justice
  lieutenant mayor martens moderator muscle nice of office pepper president prime provost right robot secretary site
  speaker specialist sql strange treasurer universe vice who word world practitioner manager lead led men triage staff
  navigator bank dredd surgery surgeries practice tests test men blobby whippy barnardo
  board boards grade grades posts rota shifts team teams training consultants managers practitioners prescriber prescribers specialists`);

/** What follows a rank, or the letters that also mean computers and currents, where no person is meant. */
const RANK_WORDS = words(`
  academy acting adult adults analyst analysts anti app applicant application apprentice apprenticeship apps area armed assault
  assessment assessments assessor assistant associate association at attendance authority award awards band behaviour bid
  board book borough branch bravery briefing briefings browser build burglary candidate candidates captain card care career
  case cases centre central charlie chief child children cid city civil class client coach college colleague colleagues
  collision comics command commander commanding commendation commissioner committee communications community communities
  competencies competency complaint complaints conduct conference constable constables constabulary contact container containers
  control coordination coordinator corporate council counter country county course courses court cover crime crimes criminal
  current custody cyber daily data degree delta department deputy desktop desk detective detectives detention development diary
  digital direct director disclosure dispatch district diversity division dog domestic drone drones drug drugs duties duty
  economic emergency enforcement engagement engine entrant entry equality event events exam examination examinations exams
  exploitation express external family federation field file files finance firearms firm force forces forensic forensics forum
  foundation foxtrot framework fraud game gamer gamers games gaming general geographic golf governance grade graduate group groups
  guidance gun hardware harm hate head heads health home homicide hospital hotel house housing human inclusion
  initial inspector inspectors inspectorate integrated intelligence intake internal international interview interviews
  investigation investigations investigative investigator investigators journey juliet junior keyboard kilo kingdom knife laptop
  lead leader leaders leadership leads learning legal liaison licence licensing lima line link linux local london mac
  magazine main major management manager managers master media medical meeting meetings member members mental mentor metropolitan mobile
  mode monitor motor mounted mouse national neighborhood neighbourhood network new night nights northern november occurrence
  offence offences offender offenders office officer officers oil only open operation operational operations order organisation organisational
  organised organized oscar other panel papa paper paperwork parade partnership partnerships patrol patrols peer people performance personnel
  planning platform plus police policing policy pool pool port portfolio positive power presentation pressure prevention
  prisoner probation probationer probationers problem process professional profile program programme project projects
  promotion promotions promoted property protection protective public quality quebec question questions race radio rank ranks
  ranking ratio reactive records recruit recruitment recruits referral region regional relations report reports representative
  research reserve resolution resource resources resourcing response responsibility responsibilities restorative retail
  review reviews risk road roads role roles romeo rota royal rural safeguarding safer safety scheme school schools scotland screen
  search security selection senior serious sergeant sergeants series server service services sex sexual shift shifts sierra skills
  social software solving south southern speaker special specialist specials staff standard standards state station statement
  statements store storage strategic strategy strike structure student students superintendent superintendents supervision
  supervisor supervisors support suspect system systems tactical tactics talent tango target tasking team teams technical
  temporary terms terrorism time toolkit tools town track traffic trainee trainees trainer trainers training transport
  trauma tutor tutors uniform uniformed union unit units universe user users version vice victim victims victor vita violence
  virtual voltage vulnerability vulnerable warrant watch wellbeing western whiskey windows witness witnesses women word work
  workforce workplace works workshop world worlds yankee youth zone zulu ops designer platform emulator bang converter
  adapter fans jack input output supply box port portable remote play edition offset theory generator`);

/** Known bodies, units and laws in four capitals or more, which "PC SMITH" must not be taken for. */
const CAPITALS = words(`
  acro adhd anpr asbo aspire atlas bame bawp caiu camhs cctv ceop cjsm clerp comms cpic cptsd dash dcms defra dvla eden eiqa
  fifa gdpr gopro hmic hmicfrs hmpps holmes html http idva iopc ipcc isva ioms json knife lgbt mappa marac mash misper
  mosovo msoffice nasp nato niche npas npcc nspcc nvidia ocg opus pace pcso pend pipeda posa prism ptsd raid ripa roca rocu
  samurai sara siam sntp soco stride swot tick tps unit vawg viper visor wifi xbox`);

const ALWAYS: ReadonlySet<string> = new Set([...SENTENCE_WORDS, ...MONTH_NAMES]);
const AFTER_TITLES: ReadonlySet<string> = new Set([...TITLED_WORDS]);
const AFTER_RANKS: ReadonlySet<string> = new Set([...RANK_WORDS, ...TITLED_WORDS]);
const WRITTEN_IN_CAPITALS: ReadonlySet<string> = new Set(CAPITALS);

const ONE_OF_RANK_WORDS: ReadonlySet<string> = new Set(RANK_WORDS);

/** Whether a capitalised word begins something other than a name. */
export const isSentenceWord = (word: string): boolean => ALWAYS.has(word.toLowerCase());
/** Whether it is an ordinary word behind Mr, Dr or Lord. */
export const isTitledWord = (word: string): boolean => AFTER_TITLES.has(word.toLowerCase());
/** Whether it is an ordinary word behind a rank or its letters. */
export const isRankWord = (word: string): boolean =>
  AFTER_RANKS.has(word.toLowerCase()) || ONE_OF_RANK_WORDS.has(word.toLowerCase().replace(/s$/, ''));
/** Whether it is known in capitals: "PC HOLMES" is a system, and "PC Holmes" a person. */
export const isInCapitals = (word: string): boolean => WRITTEN_IN_CAPITALS.has(word.toLowerCase());
