// The start: what is hidden without scripts appears, clicks and keys get their meaning.
const enlarge = byId("enlarge");

function resize(large) {
  root.classList.toggle("large", large);
  enlarge.setAttribute("aria-pressed", String(large));
  begin(chosen ?? thesis);
  if (chosen) reveal(chosen, covered(), false);
}

function follow(event) {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const id = named(link), element = byId(id);
  if (!element) return;
  if (map.contains(element)) {
    event.preventDefault();
    picture.scrollIntoView({ block: "nearest" });
    element.focus({ preventScroll: true });
    reveal(element, covered(), true);
  } else if (link.matches("#map a, #results a, a.id") || (panel.contains(link) && !link.closest(".places"))) {
    event.preventDefault();
    show(id, results.contains(link) ? query : link);
  } else { // goes there, as links do
    if (panel.contains(link)) close();
    if (root.classList.contains("large")) resize(false);
    unfold(element);
  }
}

const KEYS = { "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": whole };
const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return leave(event);
  if (event.target.matches?.("input, textarea, select")) return;
  if (event.key === "/") query.focus();
  else if (event.key in KEYS) KEYS[event.key]();
  else if (event.key in ARROWS && frame.contains(event.target)) { move(...ARROWS[event.key]); view.touched = true; }
  else return;
  event.preventDefault();
}

// Escape undoes one thing at a time: the search, the details, the large picture.
function leave(event) {
  if (bar.contains(event.target)) { clear(); close(); frame.focus({ preventScroll: true }); }
  else if (!panel.hidden) close();
  else if (root.classList.contains("large")) resize(false);
}

function foldAll(open) {
  for (const each of document.querySelectorAll("#reading .below")) each.open = open;
}

root.classList.add("js");
document.body.classList.toggle("wide", WIDTH > HEIGHT);
for (const element of document.querySelectorAll("#bar, .tools, .keys")) element.hidden = false;
document.addEventListener("click", follow);
document.addEventListener("keydown", press);
byId("zoom-in").addEventListener("click", () => zoom(1.25));
byId("zoom-out").addEventListener("click", () => zoom(0.8));
byId("whole").addEventListener("click", whole);
byId("close").addEventListener("click", close);
byId("fold").addEventListener("click", () => foldAll(false));
byId("unfold").addEventListener("click", () => foldAll(true));
enlarge.addEventListener("click", () => resize(!root.classList.contains("large")));
frame.addEventListener("focusin", (event) => { // not on the SVG, which Chromium would put in the order of Tab for it
  if (event.target.matches("a:focus-visible")) reveal(event.target, covered(), false);
});
addEventListener("resize", () => (view.touched ? place(view.scale, view.x, view.y) : begin(thesis)));
begin(thesis);
