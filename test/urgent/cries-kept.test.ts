import { expect, it } from "vitest";
import { first } from "./as-shipped.js";

/**
 * Cries that stand near what is ordinary ("11/40", "rather die than be seen with me", "dementia and has gone back to her
 * first language"). Patterns that were narrowed for the ordinary ones lost these: whoever narrows them again keeps them.
 */
it.each([
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
