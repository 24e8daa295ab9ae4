/** Words for one person who is close to somebody: behind them stands a name or an age. Folded. */
export const RELATIVES: ReadonlySet<string> = new Set(
  (
    "son daughter mum mam mom mother dad father nan nana gran granny grandma grandad grandfather grandmother husband wife " +
    "partner boyfriend girlfriend brother sister child baby kid boy girl lad lass friend mate uncle aunt auntie cousin " +
    "nephew niece neighbour grandson granddaughter"
  ).split(" "),
);
