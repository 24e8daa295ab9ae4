import type { ByAbout, NoticedDanger } from "./urgent.js";

/**
 * What a person reads when danger is noticed, in Welsh. No speaker has checked it yet: it is shown with the English
 * beneath.
 */
export const urgentCy: Record<NoticedDanger["level"], ByAbout> = {
  emergency: {
    self: "Os ydych chi neu rywun gyda chi mewn perygl nawr, ffoniwch 999. Mae am ddim, ddydd a nos.",
    someone: "Os ydyn nhw mewn perygl nawr, ffoniwch 999. Mae am ddim, ddydd a nos.",
    child: "Os yw plentyn neu berson ifanc mewn perygl nawr, ffoniwch 999. Mae am ddim, ddydd a nos.",
  },
  crisis: {
    self: "Does dim rhaid i chi wynebu hyn ar eich pen eich hun. Mae pobl yma i wrando nawr. Os oes bywyd mewn perygl, ffoniwch 999.",
    someone: "Gallwch ffonio'r llinellau hyn am rywun arall hefyd. Os oes bywyd mewn perygl, ffoniwch 999.",
    child: "Mae'r bobl hyn yn helpu plant a phobl ifanc. Os oes bywyd mewn perygl, ffoniwch 999.",
  },
  urgent: {
    self: "Mae help ar gael. Ffoniwch linell sydd ar agor nawr. Os oes bywyd mewn perygl, ffoniwch 999.",
    someone:
      "Gallwch ofyn am help i rywun arall. Ffoniwch linell sydd ar agor nawr. Os oes bywyd mewn perygl, ffoniwch 999.",
    child: "Gallwch ofyn am help i blentyn. Ffoniwch linell sydd ar agor nawr. Os oes bywyd mewn perygl, ffoniwch 999.",
  },
  distress: {
    self: "Os yw pethau'n ormod, gallwch siarad â rhywun nawr, yn gyfrinachol.",
    someone: "Os ydych chi'n poeni am rywun, gallwch siarad am hynny nawr, yn gyfrinachol.",
    child: "Os ydych chi'n ifanc, neu'n poeni am rywun ifanc, gallwch siarad â rhywun nawr, yn gyfrinachol.",
  },
};
