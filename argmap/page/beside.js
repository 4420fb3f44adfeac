// The text beside the map, and the lists: passages and cards light each other up.
const pane = $("#text");
let passages = {}, gap = -1;

const owners = (passage) => (passage.dataset.of ?? decodeURIComponent(passage.hash.slice(1))).split(" ");
const spots = () => $$("p a, .gap", pane);

// Passages by the element that they belong to; the pane itself is the stop of Tab.
function readText() {
  passages = {};
  gap = -1;
  for (const spot of spots()) {
    spot.tabIndex = -1;
    if (spot.hash) for (const name of owners(spot)) (passages[name] ??= []).push(spot);
  }
  set(body, "no-text", !pane.firstChild);
  $("#text-button").hidden = !pane.firstChild;
}

// Brings a passage into view, and scrolls the pane alone, so that the map stays where it is.
function inPane(passage) {
  const box = passage.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 3;
}

function lightPassage(card) {
  const found = passages[full(statement(card))?.id] ?? passages[card.closest(".a")?.id] ?? [];
  only("lit", found, pane);
  found.slice(0, 1).forEach(inPane);
}

// Shows what a passage says: all its cards lit, the first at hand.
function pick(passage) {
  const found = owners(passage).map(byId).filter(Boolean).map((element) => element.closest(".card") ?? $(".card", element));
  if (!found.length) return;
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
  if (!gaps.length) return;
  set(body, "no-text", false);
  reach(gaps[(gap = (gap + 1) % gaps.length)]);
}

listen(pane, "keydown", (event) => {
  const list = spots(), by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  reach(list[Math.max(0, list.indexOf(document.activeElement) + by)]);
});
listen(window, "click", ({ target }) => { if (target.id === "gap") nextGap(); });
listen($("#text-button"), "click", () => set(body, "no-text"));

// A list beside the map where there is room, or below it; none closes it, and so does the same again.
function panel(element) {
  const section = element?.closest("section");
  if (element === section && section === $("#side .on")) element = null;
  set(body, "side", !!element);
  only("on", element ? [section] : [], $("#side"));
  for (const tab of $$("#tabs a")) tab.ariaCurrent = element && tab.hash === "#" + section.id ? "true" : null;
  if (element) element.tabIndex = -1;
  focus(element ?? now);
  element?.scrollIntoView({ block: "nearest" });
}
