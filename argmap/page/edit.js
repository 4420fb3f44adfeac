// Changing the map from the page: a menu for the card at hand, a form for what is asked, and the server's answer.
const box = make("dialog"), said = make("p", "", { id: "said" }), pen = make("button", "✎", { type: "button", id: "pen", ariaLabel: "change this card (e)", title: "change this card (e)" });
const bar = make("span", "", { id: "edits" });
let held = null, wanted = null;

const button = (text, onclick, more = {}) => make("button", text, { type: "button", onclick, ...more });
const named = (text, element) => { const label = make("label", text); element.type === "checkbox" ? label.prepend(element) : label.append(element); return label; };
const argumentOf = (card) => card.closest(".a");
const close = () => box.close();

async function send(request) {
  let answer = {};
  try {
    const reply = await fetch(location.pathname.replace("/map/", "/edit/"), { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...request, hash: body.dataset.hash }) });
    answer = reply.headers.get("Content-Type").startsWith("application/json") ? await reply.json() : { error: await reply.text() };
  } catch { answer.error = "argmap serve has ended; nothing is written."; }
  const { error, name } = answer;
  if (error && box.open && $("form", box)) return void ($(".wrong", box).textContent = error);
  close();
  said.className = error ? "wrong" : "";
  said.replaceChildren(...`${error ?? answer.said}.`.split("`").map((part, n) => make(n % 2 ? "code" : "span", part)));
  wanted = name;
  if (!error && request.passage) hold(null);
  arrive();
}

// Goes to what has changed as soon as the page has it.
function arrive() {
  const s = wanted ? data.ids.indexOf(wanted) : -1, card = s < 0 ? null : full(s), root = rootNow();
  if (!card) return;
  wanted = null;
  if (root && !node(root).contains(card)) jump(card);
  else go(card);
}

function open(title, ...content) {
  box.replaceChildren(make("h2", title), ...content);
  box.ariaLabel = title;
  if (!box.open) box.showModal();
  $("textarea, input, button", box)?.focus();
}

// A form: its fields, and what they come to once it is sent.
function ask(title, fields, request) {
  const form = make("form"), wrong = make("p", "", { className: "wrong error" });
  wrong.role = "alert";
  const row = make("p", "", { className: "row" });
  row.append(make("button", "save", { type: "submit" }), button("cancel", close));
  form.append(...fields, wrong, row);
  form.onsubmit = (event) => { event.preventDefault(); send(request(form.elements)); };
  form.onkeydown = (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); };
  open(title, form);
}

const wording = (value = "") => named("What it says, in one sentence", make("textarea", "", { name: "text", rows: 4, value, required: true }));
const quoted = () => (held ? [named("it is what these words say:", make("input", "", { type: "checkbox", name: "anchored", checked: true })), make("blockquote", held.quote)] : []);
const anchored = (fields) => (held && fields.anchored?.checked ? { passage: held.passage } : {});

function choices(options, chosen) {
  const set = make("fieldset");
  for (const [value, text] of options) {
    const label = make("label");
    label.append(make("input", "", { type: "radio", name: "relation", value, checked: value === chosen }), ` ${text}`);
    set.append(label);
  }
  return set;
}

function target(value = "", more = {}) {
  const input = make("input", "", { name: "under", value, autocomplete: "off", spellcheck: false, ...more }), list = make("datalist", "", { id: "ids" });
  input.setAttribute("list", "ids");
  list.append(...data.ids.map((id, s) => make("option", $("p", full(s))?.textContent.slice(0, 80), { value: id })));
  const label = named("the statement", input);
  label.append(list);
  return label;
}

const SIDES = [["support", "a reason for"], ["attack", "an objection to"]];
const more = (thing, what, relation) => ask(what, [wording(held?.quote), ...quoted()], (fields) => ({ do: "add", ...thing, relation, text: fields.text.value, ...anchored(fields) }));

function fresh() {
  take(document.activeElement?.closest("#text :is(.gap, p a)"));
  const own = choices([["", "on its own"], ...SIDES], "");
  ask(held ? "New statement here" : "New statement", [wording(held?.quote), ...quoted(), own, target(now ? data.ids[statement(now)] : "")], (fields) => ({ do: "add", text: fields.text.value, ...(fields.relation.value && { under: fields.under.value, relation: fields.relation.value }), ...anchored(fields) }));
}

// What can be done with a card, and with the argument that it is in: key, words, what happens.
function wishes(card) {
  const s = statement(card), id = data.ids[s], step = argumentOf(card), k = step && number(step) - cards.length;
  const it = { statement: s }, argument = { argument: k }, implicit = card.matches(".imp");
  const mark = (thing, key, on) => () => send({ do: "mark", ...thing, key, value: !on });
  const move = () => ask(step ? "Move the argument" : `Put ${id} under`, [choices(SIDES, step?.matches(".sup") ?? true ? "support" : "attack"), target("", { required: true })], ({ under, relation }) => ({ do: "move", ...(step ? argument : it), under: under.value, relation: relation.value }));
  const list = [
    ["r", "a reason for it", () => more(it, `A reason for ${id}`, "support")],
    ["o", "an objection to it", () => more(it, `An objection to ${id}`, "attack")],
    ["w", "reword it", () => ask(`Reword ${id}`, [wording($("p", full(s)).textContent)], ({ text }) => ({ do: "reword", ...it, text: text.value }))],
    ["n", "rename it", () => ask(`Rename ${id}`, [named("Its id", make("input", "", { name: "name", value: id, required: true, autocomplete: "off", spellcheck: false }))], (fields) => ({ do: "rename", ...it, name: fields.namedItem("name").value }))],
    ["i", "implicit", mark(it, "implicit", implicit), implicit],
    ["m", step ? "move its argument" : "put it under another", move],
  ];
  if (!step) return list;
  list.push(["b", "back the step from it", () => more(argument, `A reason for the step from ${id}`, "support")]);
  list.push(["u", "object to the step from it", () => more(argument, `An objection to the step from ${id}`, "attack")]);
  if (data.args[k][1] > 0) return list;
  const conceded = step.matches(".conceded"), over = !!data.args[k][4];
  return [...list, ["c", "objection conceded", mark(argument, "conceded", conceded), conceded], ["g", "objection outweighed", mark(argument, "outweighed", over), over]];
}

function menu(card) {
  const list = make("div", "", { className: "wishes" });
  for (const [key, text, act, on] of wishes(card)) {
    const item = button(text, act);
    item.dataset.key = key;
    item.setAttribute("aria-keyshortcuts", key);
    if (on !== undefined) item.ariaPressed = String(on);
    list.append(item);
  }
  open(data.ids[statement(card)], make("p", $("p", card).textContent), list, button("cancel", close));
}

box.addEventListener("keydown", (event) => {
  event.stopPropagation();
  if ($("form", box) || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = $$(".wishes button", box), by = { ArrowDown: 1, ArrowUp: -1 }[event.key], item = list.find((each) => each.dataset.key === event.key);
  if (by) list[(list.indexOf(document.activeElement) + by + list.length) % list.length].focus();
  else if (item) item.click();
  else return;
  event.preventDefault();
});
box.addEventListener("click", (event) => event.stopPropagation());
box.addEventListener("close", () => now?.focus({ preventScroll: true }));

// The words that are selected: their paragraph, and characters before and in them that are no white space.
const black = (range) => [...range.toString().replace(/[ \t\r\n]/g, "")].length;
function hold(passage, quote) {
  held = passage && { passage, quote };
  here.textContent = held ? "new statement here (n)" : "new statement (n)";
  here.classList.toggle("ready", !!held);
}

// Half a word at either end is the whole of it.
const HEAD = /[\p{L}\p{N}]*$/u, TAIL = /^[\p{L}\p{N}]*/u;
function widen(range) {
  const { startContainer: first, startOffset: start, endContainer: last, endOffset: end } = range;
  if (first.nodeType === 3 && start < first.length) range.setStart(first, start - HEAD.exec(first.data.slice(0, start))[0].length);
  if (last.nodeType === 3 && end) range.setEnd(last, end + TAIL.exec(last.data.slice(end))[0].length);
}

function take(element) {
  const selection = getSelection(), range = document.createRange(), before = document.createRange();
  if (element) range.selectNodeContents(element);
  else if (selection.rangeCount && pane.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    const chosen = selection.getRangeAt(0);
    range.setStart(chosen.startContainer, chosen.startOffset);
    range.setEnd(chosen.endContainer, chosen.endOffset);
  } else return;
  const paragraphs = $$(":scope > p:not(.sum)", pane), first = paragraphs.findIndex((each) => range.intersectsNode(each)), paragraph = paragraphs[first];
  if (!black(range) || !paragraph) return hold(null);
  if (!paragraph.contains(range.startContainer)) range.setStart(paragraph, 0);
  widen(range);
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  hold([first + 1, black(before), black(range)], range.toString().trim().replace(/\s+/g, " "));
}

// Words in a passage can be selected: it is a link, but not one to drag away.
function loosen() {
  for (const passage of $$("p a", pane)) passage.draggable = false;
}

const here = button("new statement (n)", fresh, { onmousedown: (event) => event.preventDefault() });
bar.append(button("change the card (e)", () => now && menu(now)), here, button("undo (z)", () => send({ do: "undo" })));
pen.onclick = (event) => { event.stopPropagation(); menu(pen.closest(".card")); };
said.role = "status";
bar.append(said);
$("#bar").after(bar);
body.append(box);
for (const [key, text] of [["e", "change this card"], ["n", "a new statement, of the words that are selected"], ["z", "undo the last change"]]) {
  const row = make("li", ` ${text}`);
  row.prepend(make("kbd", key));
  $(".menu ul.js").append(row);
}
Object.assign(KEYS, { e: menu, n: fresh, z: () => send({ do: "undo" }) });
main.addEventListener("focusin", ({ target }) => { const card = target.closest(".card[data-s]"); if (card && !card.contains(pen)) $(":scope > div", card)?.append(pen); });
document.addEventListener("selectionchange", () => take());
pane.addEventListener("click", (event) => { if (!getSelection().isCollapsed) { event.stopPropagation(); event.preventDefault(); } }, true);
stream.addEventListener("message", () => { loosen(); arrive(); });
loosen();
