/**
 * What a person reads about the place they typed. Short sentences that say what to do next.
 * The Welsh sentences have been checked by no Welsh speaker yet.
 */
export type PlaceMessage =
  | "area-only"
  | "namesakes"
  | "unknown-postcode"
  | "unknown-name"
  | "outside"
  | "forces"
  | "no-place"
  | "not-understood"
  | "across-water"
  | "point"
  | "home";

const EN: Record<PlaceMessage, string> = {
  "area-only":
    "That is the start of a lot of postcodes. Add the number that comes next, or type the name of your town.",
  namesakes: "There is more than one place with that name. Choose the one you mean.",
  "unknown-postcode":
    "That looks like a postcode, but we cannot find it. Check each letter and number, or type the name of your town.",
  "unknown-name": "We do not know a place with that name. Check the spelling, or type a postcode.",
  outside: "That is outside the UK and its islands, so we cannot measure from there. Type a UK postcode or town.",
  forces: "That is a forces address, so it does not tell us where you are. Type the postcode or town you are near.",
  "no-place":
    "That postcode is used for post only, so it does not tell us where you are. Type your home postcode or town.",
  "not-understood": "We could not read that as a place. Type a postcode, such as M33 2TF, or the name of a town.",
  "across-water": "across the water",
  point: "the place you chose",
  home: "the area we serve",
};

const CY: Record<PlaceMessage, string> = {
  "area-only": "Dyna ddechrau llawer o godau post. Ychwanegwch y rhif nesaf, neu teipiwch enw eich tref.",
  namesakes: "Mae mwy nag un lle o’r enw hwnnw. Dewiswch yr un rydych chi’n ei olygu.",
  "unknown-postcode":
    "Mae’n edrych fel cod post, ond ni allwn ddod o hyd iddo. Gwiriwch bob llythyren a rhif, neu teipiwch enw eich tref.",
  "unknown-name": "Nid ydym yn gwybod am le o’r enw hwnnw. Gwiriwch y sillafu, neu teipiwch god post.",
  outside:
    "Mae’r lle hwnnw y tu allan i’r DU a’i hynysoedd, felly ni allwn fesur oddi yno. Teipiwch god post neu dref yn y DU.",
  forces:
    "Cyfeiriad y lluoedd arfog yw hwn, felly nid yw’n dweud ble rydych chi. Teipiwch y cod post neu’r dref agosaf.",
  "no-place":
    "Ar gyfer post yn unig y mae’r cod hwn, felly nid yw’n dweud ble rydych chi. Teipiwch god post eich cartref neu eich tref.",
  "not-understood": "Ni allem ddarllen hynny fel lle. Teipiwch god post, megis M33 2TF, neu enw tref.",
  "across-water": "dros y dŵr",
  point: "y lle a ddewisoch",
  home: "yr ardal rydym yn ei gwasanaethu",
};

/** The sentence for one outcome of reading a place. */
export function placeMessage(message: PlaceMessage, lang: "en" | "cy" = "en"): string {
  return (lang === "cy" ? CY : EN)[message];
}
