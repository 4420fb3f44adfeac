// Everything that happens once, at the beginning.
set(document.documentElement, "js", true);
readText();
if (innerWidth < 900) set(body, "no-text", true); // the map first: the button brings the text
index();
now = byAddress() ?? $(".card");
if (byAddress()) show(now);
if (byAddress()) go(now, "center");
else if (now) stops(now, 0);
const folds = () => $$("[data-d]");
const unfolded = new Map(folds().map((details) => [details, details.open]));
listen($("#levels"), "change", ({ target: { value } }) => {
  for (const details of folds()) details.open = value === "" ? unfolded.get(details) ?? true : +details.dataset.d < +value;
});
// On paper each main argument but the first begins a page of its own, and says where it comes from.
for (const step of $$(".tree > .n > details > ul > .a:not(:first-child)")) step.dataset.from = $("p", step.parentElement.closest(".n")).textContent;
for (const name of ["folded", "paged"]) listen(byId(name), "change", ({ target }) => set(body, name, target.checked));
// Browsers that print closed details closed.
let closed = [];
listen(window, "beforeprint", () => {
  closed = has(body, "folded") ? [] : folds().filter((details) => !details.open);
  for (const details of closed) details.open = true;
});
listen(window, "afterprint", () => { for (const details of closed) details.open = false; });
