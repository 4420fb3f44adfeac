// Everything that happens once, at the beginning.
document.documentElement.classList.add("js");
readText();
if (innerWidth < 900) body.classList.add("no-text"); // the map first: the button brings the text
index();
if (byAddress()) {
  show(byAddress());
  go(byAddress(), "center");
} else if ((now = $(".card"))) stops(now, 0);
const unfolded = new Map($$("details[data-d]").map((details) => [details, details.open]));
$("#levels").addEventListener("change", ({ target }) => {
  for (const details of $$("details[data-d]")) details.open = target.value === "" ? unfolded.get(details) ?? true : +details.dataset.d < +target.value;
});
// On paper each main argument but the first begins a page of its own, and says where it comes from.
for (const step of $$(".tree > .n > details > .as > .a:not(:first-child)")) step.dataset.from = $("p", step.parentElement.closest(".n")).textContent;
for (const name of ["folded", "paged"]) $(`#${name}`).addEventListener("change", ({ target }) => body.classList.toggle(name, target.checked));
// Browsers that print closed details closed.
let closed = [];
addEventListener("beforeprint", () => {
  closed = body.matches(".folded") ? [] : $$("details[data-d]:not([open])");
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
