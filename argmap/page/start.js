// Everything that happens once, at the beginning.
page.documentElement.className = "js";
readText();
if (innerWidth < 900) byId("about").open = !set(body, "no-text", true); // the map first: a button brings the text
index();
const sent = byAddress();
now = sent ?? $(".card");
if (sent) {
  show(sent);
  go(sent, "center");
} else if (now) stops(now, 0);
const folds = () => $$("[data-d]");
const unfolded = new Map(folds().map((details) => [details, details.open]));
listen("change", ({ target: { value } }) => {
  for (const details of folds()) details.open = value === "" ? unfolded.get(details) ?? true : +details.dataset.d < +value;
}, byId("levels"));
for (const name of ["folded", "paged"]) listen("change", ({ target }) => set(body, name, target.checked), byId(name));
// Browsers that print closed details closed.
let closed;
const turn = () => { for (const details of closed) details.open = !details.open; };
listen("beforeprint", () => {
  closed = folds().filter((details) => !details.open && !has(body, "folded"));
  turn();
});
listen("afterprint", turn);
