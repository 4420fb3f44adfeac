// What is shown of one thing beside the picture, put together from the words of the page.
const panel = byId("details"), shown = byId("shown");
const nodes = new Map([...map.querySelectorAll("a.node")].map((node) => [named(node), node]));
const steps = [...document.querySelectorAll("#reading li.argument")].map((element) => ({
  element, on: element.dataset.on, from: element.dataset.from.split(" ").filter(Boolean),
}));
const stepOf = new Map(steps.map((each) => [each.element, each]));
const thesis = map.querySelector(".thesis");
let opener = null, chosen = null;

function named(link) {
  return decodeURIComponent(link.getAttribute("href").slice(1));
}

function make(tag, classes, ...children) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...children.filter(Boolean));
  return element;
}

function linked(id, content) {
  const link = make("a", "", content);
  link.href = `#${encodeURIComponent(id)}`;
  return link;
}

// The text of a statement or authority; of an argument those of its premises.
function brief(id) {
  const element = byId(id), text = element?.querySelector(":scope > .text"), argument = stepOf.get(element);
  if (text) return text.textContent;
  return argument ? `argument: ${argument.from.map(brief).join(" ") || id.slice(2)}` : "";
}

const mention = (id) => make("p", "", linked(id, brief(id)));
const copies = (element, selector) => [...element.querySelectorAll(`:scope > ${selector}`)].map((each) => each.cloneNode(true));

// An argument in short: the line over it, links to its premises, and with `goal` to what it is on.
function step(argument, id, goal) {
  const kind = argument.element.classList[1], card = make("div", "card", ...copies(argument.element, ".card > *"));
  if (!goal && /support|rebut|undermine/.test(kind)) card.querySelector(".sign")?.remove(); // the heading says it
  const others = argument.from.filter((each) => each !== id).map(mention);
  const item = make("li", kind, card);
  if (goal) item.append(...(byId(argument.on) ? [mention(argument.on)] : []), ...(others.length ? [make("p", "marks", "together with")] : []));
  item.append(...others);
  return item;
}

const group = (title, items) => (items.length ? [make("h3", "", title), make("ul", "steps", ...items)] : []);

function content(element, id) {
  const on = steps.filter((each) => each.on === id), uses = steps.filter((each) => each.from.includes(id));
  const supports = (each) => /support|backing/.test(each.element.classList[1]);
  const self = stepOf.get(element), facts = copies(element, ".facts");
  facts[0]?.querySelector(".uses")?.remove(); // told below
  const heading = make("h2", "", self ? "Argument" : brief(id));
  heading.dir = "auto";
  return [
    heading,
    ...copies(element, ".marks"),
    ...facts,
    ...(self ? group("It says", [step(self, "", true)]) : []),
    ...group("For", on.filter(supports).map((each) => step(each, id))),
    ...group("Against", on.filter((each) => !supports(each)).map((each) => step(each, id))),
    ...group("Bears on", uses.map((each) => step(each, id, true))),
    make("p", "places", nodes.has(id) && linked(nodes.get(id).id, "in the picture"), linked(id, "in words")),
  ];
}

function choose(id) {
  for (const element of map.querySelectorAll(".chosen, .near")) element.classList.remove("chosen", "near");
  chosen = nodes.get(id) ?? null;
  if (!chosen) return;
  chosen.classList.add("chosen");
  for (const edge of map.querySelectorAll(".edge"))
    if (edge.dataset.tail === chosen.id || edge.dataset.head === chosen.id) edge.classList.add("near");
}

// What covers the window while details are open: where it begins.
function covered() {
  const box = panel.hidden ? null : panel.getBoundingClientRect();
  if (!box) return { left: Infinity, top: Infinity };
  return box.top > 0 ? { left: Infinity, top: box.top } : { left: box.left, top: Infinity };
}

// Opens whatever is folded around an element.
function unfold(element) {
  for (let around = element; (around = around.parentElement?.closest("details")); ) around.open = true;
}

// Opens the details of a statement, argument or authority; `from` gets the focus back on closing.
function show(id, from, focus = true) {
  const element = byId(id);
  if (!element) return;
  if (from && !panel.contains(from)) opener = from;
  shown.replaceChildren(...content(element, id));
  panel.hidden = false;
  panel.scrollTop = 0;
  root.classList.add("open");
  choose(id);
  if (chosen) reveal(chosen, covered(), !opener || !map.contains(opener));
  if (focus) panel.focus({ preventScroll: true });
}

function close() {
  const inside = panel.contains(document.activeElement);
  panel.hidden = true;
  root.classList.remove("open");
  choose("");
  if (inside) (opener?.isConnected ? opener : frame).focus({ preventScroll: true });
  opener = null;
}
