// The text beside the map, and the lists: passages and cards light each other up.
const pane = $("#text");
let passages = new Map(), gap = -1;

const owners = (passage) => (passage.dataset.of ?? decodeURIComponent(passage.hash.slice(1))).split(" ");

// Passages by the element that they belong to; the pane itself is the stop of Tab.
function readText() {
  passages = new Map();
  gap = -1;
  for (const stop of $$("p a, .gap", pane)) stop.tabIndex = -1;
  for (const passage of $$("p a", pane)) for (const name of owners(passage)) passages.set(name, [...(passages.get(name) ?? []), passage]);
  body.classList.toggle("no-text", !pane.firstChild);
  $("#text-button").hidden = !pane.firstChild;
}

// Scrolls the pane alone, so that the map stays where it is.
function inPane(element) {
  const box = element.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
}

function lightPassage(card) {
  for (const passage of $$("a.lit", pane)) passage.classList.remove("lit");
  const step = card.closest(".a");
  const found = passages.get(full(statement(card))?.id) ?? (step && passages.get(step.id)) ?? [];
  for (const passage of found) passage.classList.add("lit");
  if (found.length) inPane(found[0]);
}

// Shows what a passage says: all its cards lit, the first at hand.
function pick(passage) {
  const found = owners(passage).map(byId);
  const told = found.map((element) => (element?.matches(".a") ? $(".card", element) : element)).filter(Boolean);
  const root = rootNow();
  if (!told.length) return;
  if (root && !told.every((card) => node(root).contains(card))) travel(null, now);
  told.forEach(unfold);
  go(told[0], "center");
  light(told);
  for (const other of $$("a.lit", pane)) other.classList.remove("lit");
  passage.classList.add("lit");
  passage.focus({ preventScroll: true });
}

function nextGap() {
  const gaps = $$(".gap", pane);
  if (!gaps.length) return;
  body.classList.remove("no-text");
  gap = (gap + 1) % gaps.length;
  inPane(gaps[gap]);
  gaps[gap].focus({ preventScroll: true });
}

pane.addEventListener("keydown", (event) => {
  const list = $$("p a, .gap", pane), to = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!to) return;
  event.preventDefault();
  const other = list[Math.max(0, Math.min(list.length - 1, list.indexOf(document.activeElement) + to))];
  other?.focus({ preventScroll: true });
  if (other) inPane(other);
});
addEventListener("click", ({ target }) => { if (target.id === "gap") nextGap(); });
$("#text-button").addEventListener("click", () => body.classList.toggle("no-text"));

// A list beside the map where there is room, or below it; none closes it, and so does the same again.
function panel(element) {
  const section = element?.closest("section"), same = body.classList.contains("side") && section === $("#side .on");
  if (same && element === section) element = null;
  body.classList.toggle("side", !!element);
  for (const each of $$("#side section")) each.classList.toggle("on", each === section);
  for (const tab of $$("#tabs a")) tab.ariaCurrent = element && tab.hash === "#" + section.id ? "true" : null;
  const to = element ?? now;
  if (element) element.tabIndex = -1;
  to?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}
