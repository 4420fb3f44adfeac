// Where the reader is: the card at hand, the card that is the root of what is shown, and the way back.
const node = (card) => card.parentElement;
const above = (card) => $(":scope > .card", node(card).parentElement.closest(".n") ?? body);
const fold = (card) => part(node(card), "details");
const part = (element, name) => [...(element?.children ?? [])].find((child) => child.matches(name));
// The cards of the premises of all arguments on a card or argument, and of those on these.
const under = (list) => [...(list?.children ?? [])].flatMap((step) => [...part(step, ".ps").children].map((item) => item.firstChild).concat(under(part(step, ".on"))));
const below = (card) => under(part(part(node(card), "details"), ".as") ?? part(node(card), ".on")).filter((other) => other.dataset.s);
const shown = (card) => card.checkVisibility?.() ?? card.offsetParent !== null;

function unfold(element) {
  for (let around = element; (around = around.parentElement?.closest("details")); ) around.open = true;
}

// A card and what is in it: stops of Tab, or not.
function stops(card, index) {
  for (const each of [card, ...$$("a, summary, [role]", card)]) each.tabIndex = index;
}

// Makes a card the one at hand: unfolded, focused, in view, its passage lit.
function go(card, block = "nearest") {
  if (!card) return;
  if (now) stops(now, -1);
  stops((now = card), 0);
  unfold(card);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block, inline: "nearest" });
  lightPassage(card);
}

// Shows only a card and what is under it; all, for none. Crumbs lead back.
function show(root) {
  for (const element of $$(".way, .root")) element.classList.remove("way", "root");
  const inside = !!root && !!(above(root) || $$(".tree > .n").length > 1);
  body.classList.toggle("focused", inside);
  levels(root);
  const crumbs = $("#crumbs");
  crumbs.replaceChildren();
  if (!inside) return;
  node(root).classList.add("root");
  const way = [];
  for (let element = node(root).parentElement; element !== main; element = element.parentElement) {
    if (!element.matches(".n, .a")) continue;
    element.classList.add("way");
    if (element.matches(".n")) way.unshift($(":scope > .card", element));
  }
  crumbs.append(make("a", "all", { href: "#main" }));
  for (const card of way) crumbs.append(" › ", link(full(statement(card)) ?? card));
  crumbs.append(" › ", make("b", data.ids[statement(root)]));
  if (fold(root)) fold(root).open = true;
}

// Which cards have their reasons to the right: the roots, and those one level below.
function levels(root) {
  for (const element of $$(".k0, .k1")) element.classList.remove("k0", "k1");
  for (const top of root ? [root] : $$(".tree > .n > .card")) {
    node(top).classList.add("k0");
    for (const card of below(top)) node(card).classList.add("k1");
  }
}

const byAddress = () => {
  const element = byId(decodeURIComponent(location.hash.slice(1)));
  return element?.matches(".card") ? element : null;
};
const rootNow = () => (body.classList.contains("focused") ? $(":scope > .card", $(".root")) : null);

// Moves with a step in the browser's history, so that Back leads here again.
function travel(root, card) {
  if (root === rootNow() && card === now) return go(card);
  history.replaceState({ at: now?.id }, "");
  history.pushState({ at: card?.id }, "", root ? address(root) : location.pathname + location.search);
  const turned = root !== rootNow();
  if (turned) show(root);
  if (turned && root === card) main.scrollTop = 0;
  go(card ?? now, turned && root === card ? "nearest" : "center");
}

const focusOn = (card) => travel(card && full(statement(card)), card && full(statement(card)));

// Goes to a card wherever it is, and leaves the root where that hides it.
function jump(card) {
  const root = rootNow();
  travel(root && !node(root).contains(card) ? null : root, card);
}

addEventListener("popstate", ({ state }) => {
  const root = byAddress();
  show(root);
  go((state?.at && byId(state.at)) || root || now, "center");
});

// Links: the id of a full card makes it the root, any other link to a card goes there; switches and lists.
addEventListener("click", (event) => {
  const { target } = event, anchor = target.closest("a[href^='#']"), card = target.closest(".card"), button = target.closest("[role=checkbox]");
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (button) return press(button);
  if (!anchor) return card && !target.closest("a, summary") && go(card);
  const to = byId(decodeURIComponent(anchor.hash.slice(1)));
  if (!to || to.matches("main *:not(.card, .a, .go-on)")) return;
  event.preventDefault();
  if (anchor.matches("#crumbs a")) to === main ? travel(null, now) : travel(to, to);
  else if (anchor.matches("#text a")) pick(anchor);
  else if (to.matches(".card")) to.contains(anchor) ? focusOn(to) : jump(to);
  else if (to.matches(".a, .go-on")) jump($(".card", to));
  else if (anchor.dataset.find) find(anchor.dataset.find);
  else panel(to);
});
