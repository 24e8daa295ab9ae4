import type { FindRequest } from "../../src/index.js";

/** Ten people of design/people.md, each with what they would ask. Places are near the real sets, or none. */
export const PEOPLE: readonly { who: string; request: FindRequest }[] = [
  {
    who: "On their own since moving; rarely sees anybody (C21, C22)",
    request: {
      words: "nobody to natter to since I moved here",
      near: "M33 2TF",
      company: { family: "rarely", friends: "rarely", groups: "rarely" },
    },
  },
  {
    who: "Breathing problems and anxiety, keeps going to A&E (C38)",
    request: { words: "I get so out of breath and then I panic", near: "M33 2TF" },
  },
  {
    who: "Carer, not the patient",
    request: { words: "mum keeps forgetting things and I look after her", near: "EH47", carer: true },
  },
  {
    who: "Low digital confidence, wants a person (C04)",
    request: {
      words: "I want to learn to use my phone, I am not good with computers",
      near: "HP21",
      digital: "not-online",
    },
  },
  {
    who: "Chaotic life, misses appointments, no food (C35)",
    request: { words: "I have nothing to eat until I get paid", near: "M33 2TF", drop_in: true },
  },
  {
    who: "Deaf, uses BSL",
    request: {
      words: "I feel low all the time",
      near: "M33 2TF",
      languages: ["bfi"],
      modes: ["video", "text", "in-person"],
    },
  },
  {
    who: "Hard to travel, lives with pain (C30)",
    request: { words: "in pain every day and I can't get out of the house", near: "HP21", travel: "cannot" },
  },
  {
    who: "Sixteen, asks without a postcode",
    request: { words: "I think I might be trans and want to talk to someone", age: 16 },
  },
  { who: "At risk at home, leaves no postcode", request: { words: "I am frightened of my husband", gender: "woman" } },
  {
    who: "Wants to get fitter and meet people (GENIE, C42)",
    request: { words: "I would like to join a walking group and get fitter", near: "EH47", free: true },
  },
];
