import type { FindWordsCy } from "./find-words.js";
import { listed } from "./speaking.js";

const yn = (ring: boolean): string => (ring ? "Ffoniwch yn gyntaf" : "Gofynnwch yn gyntaf");

/** Who may ask for somebody else. */
const ASKS: Readonly<Record<string, string>> = {
  gp: "eich meddygfa",
  "any-professional": "gweithiwr proffesiynol (fel nyrs neu weithiwr cymdeithasol)",
  carer: "gofalwr (fel perthynas neu ffrind)",
};

/**
 * The sentences of an answer in Welsh. No speaker has reviewed them yet, and a host switches them on. What is not
 * here stands in English.
 */
export const findCy: FindWordsCy = {
  need: (does, words) => `${does} (fe ysgrifennoch “${words}”)`,
  needStatement: (does, statement) => `${does} (fe ddewisoch “${statement}”)`,
  needInferred: (label, quote) =>
    quote === undefined
      ? `Mae’n ymddangos ei fod am: ${label}`
      : `Mae’n ymddangos ei fod am: ${label} (mae’n dweud “${quote}”)`,
  needWelcomed: (label) => `Croeso arbennig i: ${label}`,
  needRelated: (label) => `Yn agos at yr hyn a ofynnoch: ${label}`,
  needGuessed: (label, words) =>
    `Efallai mai dyma oedd gennych: ${label}${words === "" ? "" : ` (fe ysgrifennoch “${words}”)`}`,
  needPart: (does, part) => `${does} (yn “${part}”)`,
  needDoes: (_id, label) => `Help gyda: ${label}`,
  labelInside: (label) => label,
  together: (a, b) => `Yn helpu gyda’r ddau: ${a}, a ${b}`,
  forYouAsCarer: "I chi, fel gofalwr",
  perhapsNamed: "Ei enw yw’r hyn a ysgrifennoch, neu’n agos ato",
  named: "Fe ofynnoch amdano wrth ei enw",
  alsoMentions: (said, word) => `${said}, ac mae’n sôn am ${word}`,
  text: (words) => `Mae’n sôn am ${words}`,
  lift: "gellir trefnu lifft",
  noSupporter: "Ni all ffrind na gweithiwr cymorth ddod hefyd",
  comesToYou: "Yn dod atoch chi",
  covers: (area) => `I bobl yn ${area}`,
  anywhere: "i bobl ym mhobman",
  nation: (area) => `i bobl ledled ${area}`,
  inPerson: "Rydych yn cwrdd wyneb yn wyneb",
  where: (town) => `Mae yn ${town}`,
  placeInName: (place) => `Mae ei enw yn dweud ${place}, ac nid oes mwy wedi’i nodi am ble mae`,
  reachUnknown: "Nid yw’n dweud ble mae na pha ardal y mae’n ei gwasanaethu",
  modes: {
    "in-person": "wyneb yn wyneb",
    "home-visit": "yn eich cartref",
    phone: "dros y ffôn",
    video: "drwy fideo",
    online: "ar-lein",
    text: "drwy neges destun",
    post: "drwy’r post",
  },
  notMode: (mode, only) => `Nid ${mode}${only ? " yn unig" : ""}`,
  asAsked: (what) => `${what}, fel y gofynnoch`,
  asWritten: (what) => `${what}, fel yr ysgrifennoch`,
  ledBy: {
    peers: "Dan ofal pobl sydd wedi bod drwyddo",
    "trained-peers": "Dan ofal pobl hyfforddedig sydd wedi bod drwyddo",
    volunteers: "Dan ofal gwirfoddolwyr",
    trainer: "Dan arweiniad hyfforddwr",
    coach: "Dan arweiniad hyfforddwr personol",
    advocate: "Gydag eiriolwr",
    adviser: "Gyda chynghorydd",
    "health-staff": "Dan ofal staff iechyd",
  },
  when: { morning: "Yn y bore", afternoon: "Yn y prynhawn", evening: "Gyda’r nos", weekend: "Ar y penwythnos" },
  free: "Mae am ddim",
  dropIn: "Gallwch droi i fyny",
  openNow: "Mae ymlaen nawr",
  hasPhone: "Gallwch ffonio",
  language: (name) => `Maen nhw’n siarad ${name}`,
  ages: (min, max) => {
    if (min !== undefined && max !== undefined) return `${min} i ${max} oed`;
    return min === undefined ? `hyd at ${max} oed` : `${min} oed a hŷn`;
  },
  ageFits: (ages) => `I bobl ${ages}, sy’n cyd-fynd â’r oedran a roesoch`,
  carersWelcome: "Mae croeso i ofalwyr hefyd",
  carersThemselves: "Mae ar gyfer gofalwyr eu hunain",
  liftAsked: "Gallant helpu gyda lifft",
  metBy: (who) => `Bydd rhywun yn cwrdd â chi y tro cyntaf: ${who}`,
  met: "Bydd rhywun yn cwrdd â chi y tro cyntaf",
  bringSomeone: "Gallwch ddod â rhywun gyda chi",
  justWatch: "Gallwch wylio yn unig y tro cyntaf",
  firstText: "Mae’n dweud beth sy’n digwydd y tro cyntaf",
  company: "Cyfle i fod gyda phobl eraill",
  companyOfOne: "Bydd rhywun yn cadw cwmni i chi",
  checked: (when) => `Gwiriwyd ${when}`,
  limitAge: (ages) => `Mae i bobl ${ages}`,
  forCarers: "Mae ar gyfer gofalwyr, perthnasau a ffrindiau",
  limitGender: (who) => `Mae i ${who} yn unig`,
  genders: { women: "fenywod", men: "ddynion", "non-binary": "bobl anneuaidd" },
  limitArea: (theirs, yours) => `Mae’n gwasanaethu ${theirs}, ac nid yw ${yours} ynddo`,
  limitAreaNear: (theirs) =>
    `Mae’n agos, ond mae’n gwasanaethu ${theirs}: efallai na fydd yn derbyn pobl o’ch ardal chi, felly ffoniwch i ofyn`,
  limitMode: (modes) => `Dim ond ${modes} y mae’n digwydd`,
  limitOnline: "Dim ond ar-lein neu drwy fideo y mae",
  limitOnlineHere: "Mae’r lle i fynd iddo ymhell i ffwrdd, ac o fan hyn dim ond ar-lein neu drwy fideo y mae",
  limitTravel: "Byddai’n rhaid i chi deithio yno",
  limitCost: "Mae’n dweud bod rhywbeth i’w dalu",
  limitBook: "Mae’n dweud bod rhaid cadw lle",
  limitWhen: "Mae’n digwydd ar adegau eraill",
  limitNotNow: "Nid yw ymlaen nawr",
  closed: (on) => (on === "" ? "Mae wedi cau" : `Caeodd ar ${on}`),
  moved: (to) => (to === "" ? "Mae wedi symud" : `Mae wedi symud: ${to} yw ef bellach`),
  coming: {
    closed: (on) => `Mae’n cau ar ${on}`,
    moved: (on) => `Mae’n symud ar ${on}: gofynnwch i ble`,
    paused: (on) => `Mae’n stopio am gyfnod ar ${on}`,
    full: (on) => `Does dim lle o ${on} ymlaen`,
  },
  saidClosed: (words) => `Efallai ei fod wedi cau: “${words}”`,
  statusUnknown: (stated) => `Ei statws yw “${stated}”: gwnewch yn siŵr ei fod yn dal i fynd`,
  tryInstead: (names) => `Rhowch gynnig ar ${names} yn lle hynny`,
  paused: (until) => (until === "" ? "Mae wedi’i atal am y tro" : `Mae wedi’i atal tan ${until}`),
  full: (until) => (until === "" ? "Mae’n llawn ar hyn o bryd" : `Mae’n llawn tan ${until}`),
  courseOver: "Mae ei ddyddiadau wedi mynd heibio, ac nid yw’r rhai nesaf wedi’u cyhoeddi: gofynnwch am gael gwybod",
  datesOver: "Mae ei ddyddiadau i gyd wedi mynd heibio",
  courseFull: "Mae’r cwrs hwn yn llawn",
  bookedUp: (by) => `Roedd rhaid cadw lle erbyn ${by}`,
  across: "Mae ar draws y dŵr: mae’r ffordd yno’n hirach nag y mae’n edrych",
  needsCar: "Mae’n anodd ei gyrraedd heb gar",
  readAge: (ages) => `Mae i bobl ${ages}`,
  unchecked: (source, ring) => `Nid ydym wedi gwirio hwn. ${yn(ring)}${source === "" ? "" : ` (o ${source})`}`,
  publicSources: (date, ring) => `O ffynonellau cyhoeddus ar ${date}, heb ei gadarnhau gyda nhw. ${yn(ring)}`,
  due: (date) => `Gwiriwyd ddiwethaf ${date}`,
  caution: (date, ring) => `Gwiriwyd ddiwethaf ${date}. ${ring ? "Ffoniwch" : "Gofynnwch"} cyn mynd`,
  old: (date, ring) => `Gwiriwyd ddiwethaf ${date}, amser maith yn ôl. ${ring ? "Ffoniwch" : "Gofynnwch"} cyn mynd`,
  thin: (ring) => `Ychydig a wyddom am hyn. ${yn(ring)}`,
  notStated: (things, ring) => `Heb ei nodi: ${things}. ${ring ? "Ffoniwch i ofyn" : "Gofynnwch iddyn nhw"}`,
  getOnline: (name, near) => `Help i fynd ar-lein${near ? " yn agos atoch" : ""}: ${name}`,
  askGp: "Gofynnwch i’ch meddygfa: nhw sy’n gorfod eich cyfeirio",
  askCarer: "Rhaid i ofalwr ofyn drosoch",
  askSomeone: (who) =>
    `Rhaid i rywun ofyn drosoch: ${listed(
      [...new Set(who)].map((each) => ASKS[each] ?? each),
      "neu",
    )}`,
  notes: {
    cut: "Dim ond y 1,000 nod cyntaf a ddefnyddiwyd i chwilio.",
    unplaced: "Nid ydym yn gwybod pa mor bell yw pethau.",
    placeCut: "Dim ond 200 nod cyntaf y lle a ddarllenwyd.",
    within: (miles, further) =>
      `Mae’r lleoedd i fynd iddynt o fewn ${miles} milltir${further ? ", neu ymhellach lle maent ar gyfer eich ardal" : ""}.`,
    widened: (from, to) =>
      `Ychydig o fewn ${from} milltir, felly mae hwn yn edrych hyd at ${to} milltir i ffwrdd, a thros y ffôn ac ar-lein.`,
    nothingNear: (miles, further) =>
      `Nid oes unman i fynd iddo o fewn ${miles} milltir. Mae’r rhain ${further ? "ymhellach i ffwrdd, " : ""}dros y ffôn, ar-lein neu ar gyfer ardal ehangach.`,
    nothingAndNoLine:
      "Ni chawsom hyd i ddim. Rhowch gynnig ar eiriau eraill, neu gofynnwch i’ch meddygfa neu’ch cyngor.",
    hiddenOld: (count) =>
      `Nid yw ${count} o hen gofnodion yn cael eu dangos: nid oes neb wedi’u gwirio ers amser maith.`,
    hiddenTried: (count) => `Nid yw ${count} yr ydych eisoes wedi’u profi yn cael eu dangos.`,
    notReadable:
      "Efallai na wnaethom ddeall y geiriau hyn: Saesneg a Chymraeg a ddarllenwn. Os oes rhywun mewn perygl nawr, ffoniwch 999.",
    weak: "Nid oes dim yma yn gweddu’n dda. Dyma’r rhai agosaf.",
    nothing: "Ni chawsom hyd i ddim. Rhowch gynnig ar eiriau eraill, neu gofynnwch i un o’r llinellau cymorth.",
    nothingSearchable: "Ni wnaethom ddeall y geiriau. Ceisiwch ddweud beth fyddai’n helpu, er enghraifft: cwmni.",
    hiddenFar: (count) => `Mae ${count} arall ymhellach i ffwrdd.`,
    otherAreas: (count) => `Nid yw ${count} sy’n gwasanaethu ardaloedd eraill yn cael eu dangos.`,
    stepUp: (name, how) => `Ddim yn siŵr, neu ddim yn iawn? Gofynnwch i ${name}${how === "" ? "" : `: ${how}`}.`,
    placeInWords: (label) => `Ger ${label}, fel yr ysgrifennoch.`,
    unknownGender: (said) =>
      `Gadawyd “${said}” allan: dim ond menywod, dynion neu bobl anneuaidd y mae’r rhestrau’n eu nodi.`,
    oldBundle: (days, isMade) =>
      `${isMade ? `Gwnaed y rhestr hon ${days} diwrnod yn ôl` : `Nid oes dim yn y rhestr hon yn fwy diweddar na ${days} diwrnod yn ôl`}. Ffoniwch cyn mynd.`,
    emptyDirectory: "Nid oes cofnodion yn y cyfeiriadur hwn eto.",
  },
  statedThings: { cost: "cost", access: "mynediad", times: "amserau", join: "sut i ymuno" },
  and: "a",
};
