import { expect, it } from "vitest";
import { first } from "./as-shipped.js";

/**
 * Cries that stand near what is ordinary ("11/40", "rather die than be seen with me", "dementia and has gone back to her
 * first language"). Patterns that were narrowed for the ordinary ones lost these: whoever narrows them again keeps them.
 */
it.each([
  "boss keeps my passport and wont pay me",
  "they took my passport and dont pay me",
  "they wont leave my flat",
  "men moved into my brothers flat and wont leave",
  "she never leaves the house and they take her wages",
  "he comes in my room and wont leave",
  "he locks me in and i cant leave my room",
  "she hasnt left her room and says she wants to die",
  "my 13 year old is pregnant and the father is 25",
  "my daughter is 14 and pregnant, the dad is 27",
  "my 14 year old sister is dating a 27 year old man",
  "my niece is 14 and seeing a 30 yr old",
  "i am 12 and a 35 year old keeps messaging me",
  "rather die than go to the club, everyone hates me",
  "i'd rather die than use drugs again",
  "i'd rather die than be in this marriage",
  "i'd rather die than be at home with him",
  "she fell down the stairs again like last christmas and isnt talking right",
  "my mum fell down the stairs, she had a stroke two years ago",
  "dad fell off a ladder like he did two years ago and he is out cold",
  "grandad fell down the stairs last night, had his knee done last year",
  "husband with dementia gone back to his childhood home, not seen since noon",
  "mum has dementia and has gone downhill, she left the house tonight and isnt back",
  "dad has dementia, gone quiet, door open, car not here",
  "men broke in and took my bike and they are still here",
  "someone broke in and took my phone and he's still in the house",
  "someone broke in and took our car with the baby in it",
  "my daughter broke her nose and her boyfriend was drunk",
  "my sister broke her arm and her husband did it",
  "my sister has broken her jaw and he says she fell",
  "inlaws keep me working all day and night",
  "my husband keeps me without money",
  "my family keep my sister upstairs",
  "my husband keeps a knife under the bed and says it is for me",
])("has a hard panel: %s", (words) => {
  expect(first(words)?.panel).toBe("hard");
});

/**
 * A guard names the thing that is ordinary (what is played, what is followed, nothing to watch), and not the words that
 * lead up to it: these were swallowed whole by "beat* me at", "follow the" and "locked in the house with nothing".
 */
it.each([
  "he beats me at night",
  "my dad beats me at weekends",
  "mum beats me at home",
  "he beats me at the weekend when he drinks",
  "my husband beats me at home in front of the kids",
  "my uncle beats me at his house",
  "he beat me at new year",
  "my friend says her dad beats her at night",
  "my stepdad beats me to the floor",
  "i hurt myself when im sad",
  "i cut myself on the arms",
  "someone is following the kids home",
  "locked in the house with nothing to eat",
  "my brother has been missing since friday",
  "nothing to eat",
  "we have nothing to eat",
  "my boss won't let me go home",
  "boss wont pay me and keeps my passport",
])("is noticed, and not quietly: %s", (words) => {
  const noticed = first(words);
  expect(noticed).toBeDefined();
  expect(noticed).not.toHaveProperty("quiet");
});

it.each([
  "my nephew beats me at chess",
  "my grandson beats us all at rummy",
  "dad beats me at darts",
  "my husband beats me at scrabble",
])("is a game: %s", (words) => {
  expect(first(words)).toBeUndefined();
});
