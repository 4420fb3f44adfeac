// The text beside the map, and the lists: passages and cards light each other up.
const pane = $("#text");
let passages, gap;

const owners = (passage) => (passage.dataset.of ?? decodeURIComponent(passage.hash.slice(1))).split(" ");
const spots = () => $$("p a,.gap", pane);

// Passages by the element that they belong to; the pane itself is the stop of Tab.
function readText() {
  passages = {};
  gap = -1;
  for (const spot of spots()) {
    spot.tabIndex = -1;
    if (spot.hash) for (const name of owners(spot)) (passages[name] ??= []).push(spot);
  }
  set(body, "no-text", $("#text-button").hidden = !pane.firstChild);
}

// Brings a passage into view, and scrolls the pane alone, so that the map stays where it is.
function inPane(passage) {
  const box = passage.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
}

function lightPassage(card) {
  const found = passages[whole(card)?.id] ?? passages[around(".a", card)?.id] ?? [];
  only("lit", found, pane);
  found.slice(0, 1).forEach(inPane);
}

// Shows what a passage says: all its cards lit, the first at hand.
function pick(passage) {
  const found = owners(passage).map(byId).filter((element) => element).map(cardOf);
  if (!found[0]) return;
  if (found.some(outside)) travel(null);
  found.forEach(unfold);
  go(found[0], "center");
  only("lit", found);
  only("lit", [passage], pane);
  focus(passage);
}

function reach(spot) {
  if (!spot) return;
  inPane(spot);
  focus(spot);
}

function nextGap() {
  const gaps = $$(".gap", pane);
  if (!gaps[0]) return;
  set(body, "no-text", false);
  reach(gaps[++gap % gaps.length]);
}

listen("keydown", (event) => {
  const list = spots(), by = /w[DR]/.test(event.key) ? 1 : /w[UL]/.test(event.key) ? -1 : 0; // arrows
  if (!by) return;
  event.preventDefault();
  reach(list[Math.max(0, list.indexOf(page.activeElement) + by)]);
}, pane);

// A list beside the map where there is room, or below it; none closes it, and so does the same again.
function panel(element) {
  let section = around("section", element);
  if (element === section && section === $("#side .on")) section = element = null;
  set(body, "side", !!element);
  only("on", section ? [section] : [], byId("side"));
  for (const tab of $$("#tabs a")) tab.ariaCurrent = section === called(tab.hash) || null;
  if (element) element.tabIndex = -1;
  focus(element ?? now);
  bring(element);
}
