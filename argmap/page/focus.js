// Where the reader is: the card at hand, the card that is the root of what is shown, and the way back.
const node = (card) => card.parentElement;
const part = (element, name) => $(":scope>" + name, element);
const above = (card) => part(around(".n", node(card).parentElement) ?? body, ".card");
const fold = (card) => part(node(card), "details");
// The cards of the premises of all arguments on a card, and of those on these.
const below = (card) => $$(".card[data-s]", node(card)).filter((other) => above(other) === card);
const shown = (card) => card.checkVisibility();
const outside = (card) => rootNow() && !node(rootNow()).contains(card);

function unfold(element) {
  while (element = around("details", element.parentElement)) element.open = true;
}

// A card and what is in it: stops of Tab, or not.
function stops(card, index) {
  for (const each of [card, ...$$("a,summary,[role]", card)]) each.tabIndex = index;
}

// Makes a card the one at hand: unfolded, focused, in view, its passage lit.
function go(card, block) {
  if (!card) return;
  if (now) stops(now, -1);
  stops((now = card), 0);
  unfold(card);
  focus(card);
  bring(card, block);
  lightPassage(card);
}

// Shows only a card and what is under it; all, for none. Crumbs lead back.
function show(root) {
  const inside = !!(root && (above(root) || $$(".tree>.n")[1])), way = [], crumbs = $("#crumbs");
  if (inside) for (let element = root; element = around(".n,.a", element.parentElement); ) way.unshift(element);
  set(body, "focused", inside);
  only("root", way.splice(-1));
  only("way", way);
  const tops = root ? [root] : $$(".tree>.n>.card"); // these, and those one level below, have their reasons to the right
  only("k", tops.flatMap((top) => [top, ...below(top)]).map(node));
  crumbs.replaceChildren();
  if (!inside) return;
  crumbs.append(make("a", "all", { href: "#main" }));
  for (const card of way.map((element) => part(element, ".card"))) if (card) crumbs.append(" › ", link(whole(card)));
  crumbs.append(" › ", make("b", data.ids[statement(root)]));
  if (fold(root)) fold(root).open = true;
}

const byAddress = () => around(".card", called(location.hash));
const rootNow = () => $(".root>.card");

// Moves with a step in the browser's history, so that Back leads here again.
function travel(root, card = now) {
  const turned = root !== rootNow(), top = turned && root === card, moved = turned || card !== now;
  if (moved) {
    history.replaceState({ at: now?.id }, "");
    history.pushState({ at: card?.id }, "", root ? address(root) : location.pathname + location.search);
  }
  if (turned) show(root);
  if (top) main.scrollTop = 0;
  go(card, moved && !top ? "center" : "nearest");
}

const focusOn = (card, to = whole(card)) => travel(to, to);

// Goes to a card wherever it is, and leaves the root where that hides it.
const jump = (card) => travel(outside(card) ? null : rootNow(), card);

listen("popstate", ({ state }) => {
  const root = byAddress();
  show(root);
  go(byId(state?.at) ?? root ?? now, "center");
});

const meta = (event) => event.ctrlKey || event.metaKey || event.altKey;

// Links: the id of a full card makes it the root, any other link to a card goes there; switches and lists.
listen("click", (event) => {
  const { target } = event, anchor = around("a[href^='#']", target), card = around(".card", target), button = around("[role=checkbox]", target);
  if (event.shiftKey || meta(event)) return;
  if (button) return press(button);
  if (target.id === "gap") nextGap();
  if (target.id === "text-button") set(body, "no-text");
  if (!anchor) return card && !around("a,summary", target) && go(card);
  const to = called(anchor.hash);
  if (!to || to.matches("main :not(.card,.a,.go-on)")) return;
  event.preventDefault();
  if (to === main) travel(null);
  else if (anchor.matches("#crumbs a")) travel(to, to);
  else if (anchor.matches("#text a")) pick(anchor);
  else if (has(to, "card") && to.contains(anchor)) focusOn(to);
  else if (main.contains(to)) jump(cardOf(to));
  else if (anchor.dataset.find) find(anchor.dataset.find);
  else if (to.id === "p-notes") notes(to);
  else panel(to);
});
