// Says on every page that its local groups are invented. Served with your own records, this file is empty.
const note = document.createElement("p");
note.className = "sample";
note.append(
  "To try it with: the local groups here are invented. Please do not ring them. The national lines are real.",
);
document.querySelector("h1")?.after(note);
