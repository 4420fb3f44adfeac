// Where the reader is: the card at hand, the card that is the root of what is shown, and the way back.
const node = (card) => card.parentElement;
const above = (card) => $(":scope > .card", node(card).parentElement.closest(".n") ?? body);
const part = (element, name) => [...(element?.children ?? [])].find((child) => child.matches(name));
const fold = (card) => part(node(card), "details");
// The cards of the premises of all arguments on a card or argument, and of those on these.
const under = (list) => [...(list?.children ?? [])].flatMap((step) => [...part(step, ".ps").children].map((item) => item.firstChild).concat(under(part(step, ".on"))));
const below = (card) => under(part(fold(card), "ul") ?? part(node(card), ".on")).filter((other) => other.dataset.s);
const shown = (card) => card.checkVisibility();
const outside = (card) => rootNow() && !node(rootNow()).contains(card);

function unfold(element) {
  while ((element = element.parentElement?.closest("details"))) element.open = true;
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
  focus(card);
  card.scrollIntoView({ block, inline: "nearest" });
  lightPassage(card);
}

// Shows only a card and what is under it; all, for none. Crumbs lead back.
function show(root) {
  const inside = !!root && !!(above(root) || $$(".tree > .n").length > 1), way = [], crumbs = $("#crumbs");
  if (inside) for (let element = root; (element = element.parentElement.closest(".n, .a")); ) way.unshift(element);
  set(body, "focused", inside);
  only("root", way.splice(-1));
  only("way", way);
  const tops = root ? [root] : $$(".tree > .n > .card"); // these, and those one level below, have their reasons to the right
  only("k", tops.flatMap((top) => [top, ...below(top)]).map(node));
  crumbs.replaceChildren();
  if (!inside) return;
  crumbs.append(make("a", "all", { href: "#main" }));
  for (const card of way.map((element) => part(element, ".card"))) if (card) crumbs.append(" › ", link(full(statement(card)) ?? card));
  crumbs.append(" › ", make("b", data.ids[statement(root)]));
  if (fold(root)) fold(root).open = true;
}

const byAddress = () => called(location.hash)?.closest(".card");
const rootNow = () => $(".root > .card");

// Moves with a step in the browser's history, so that Back leads here again.
function travel(root, card = now) {
  const turned = root !== rootNow(), top = turned && root === card, still = !turned && card === now;
  if (!still) {
    history.replaceState({ at: now?.id }, "");
    history.pushState({ at: card?.id }, "", root ? address(root) : location.pathname + location.search);
  }
  if (turned) show(root);
  if (top) main.scrollTop = 0;
  go(card, top || still ? "nearest" : "center");
}

const focusOn = (card) => travel(card && full(statement(card)), card && full(statement(card)));

// Goes to a card wherever it is, and leaves the root where that hides it.
const jump = (card) => travel(outside(card) ? null : rootNow(), card);

listen(window, "popstate", ({ state }) => {
  const root = byAddress();
  show(root);
  go((state?.at && byId(state.at)) || root || now, "center");
});

// Links: the id of a full card makes it the root, any other link to a card goes there; switches and lists.
listen(window, "click", (event) => {
  const { target } = event, anchor = target.closest("a[href^='#']"), card = target.closest(".card"), button = target.closest("[role=checkbox]");
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (button) return press(button);
  if (!anchor) return card && !target.closest("a, summary") && go(card);
  const to = called(anchor.hash);
  if (!to || to.matches("main *:not(.card, .a, .go-on)")) return;
  event.preventDefault();
  if (to === main) travel(null);
  else if (anchor.matches("#crumbs a")) travel(to, to);
  else if (anchor.matches("#text a")) pick(anchor);
  else if (has(to, "card") && to.contains(anchor)) focusOn(to);
  else if (main.contains(to)) jump(to.closest(".card") ?? $(".card", to));
  else if (anchor.dataset.find) find(anchor.dataset.find);
  else if (to.id === "p-notes") notes(to);
  else panel(to);
});
