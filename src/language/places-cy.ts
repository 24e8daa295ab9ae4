import type { PlaceMessage } from "./places.js";

/** What a person reads about the place they typed, in Welsh. No speaker has checked it yet. */
export const placesCy: Readonly<Record<PlaceMessage, string>> = {
  "area-only": "Dyna ddechrau llawer o godau post. Ychwanegwch y rhif nesaf, neu teipiwch enw eich tref.",
  namesakes: "Mae mwy nag un lle o’r enw hwnnw. Dewiswch yr un rydych chi’n ei olygu.",
  "unknown-postcode":
    "Mae’n edrych fel cod post, ond ni allwn ddod o hyd iddo. Gwiriwch bob llythyren a rhif, neu teipiwch enw eich tref.",
  undrawn: "Rydym yn gwybod am yr enw hwnnw, ond nid ble ynddo rydych chi. Teipiwch god post, neu enw tref.",
  "did-you-mean": "Nid ydym yn gwybod am le o’r enw hwnnw. Ai un o’r rhain ydyw? Os nad, teipiwch god post.",
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
