// The cards of the page and their labels: what is withdrawn, and what falls with it.
const $ = (query, within = document) => within.querySelector(query);
const $$ = (query, within = document) => [...within.querySelectorAll(query)];
const MARKS = { accepted: "●", rejected: "○", undecided: "◐", unsupported: "◌" };
const MOST = 200; // items that are listed
const body = document.body, main = $("#main");
const gone = new Set(); // statements, then arguments by number; authorities as "w3"
let data, cards, steps, first, last, now = null;

const byId = (name) => document.getElementById(name);
const statement = (card) => +card.dataset.s;
const full = (s) => cards[s].find((card) => card.id);
const address = (card) => "#" + encodeURIComponent(card.id);
const called = (hash) => { try { return byId(decodeURIComponent(hash.slice(1))); } catch { return null; } };
const number = (step) => cards.length + Number(step.id.slice(1));
const make = (tag, text = "", more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
const link = (card, text = data.ids[statement(card)]) => make("a", text, { href: address(card) });
const has = (element, name) => element.classList.contains(name);
const set = (element, name, on) => element.classList.toggle(name, on);
const focus = (element) => element?.focus({ preventScroll: true });
const listen = (element, event, act) => element.addEventListener(event, act);
const items = (list, item) => {
  const made = list.slice(0, MOST).map((each) => { const li = make("li"); li.append(...item(each)); return li; });
  return list.length > MOST ? [...made, make("li", `and ${list.length - MOST} more`)] : made;
};

// Gives a class to these elements, and takes it from all others within.
function only(name, list, within = main) {
  for (const element of $$("." + name, within)) set(element, name, false);
  for (const element of list) set(element, name, true);
}

// Reads the page anew, also after the file behind it has changed.
function index() {
  data = JSON.parse($("#data").textContent);
  cards = data.given.map(() => []);
  steps = data.args.map((_, k) => byId("a" + k));
  data.ids = [];
  data.on = data.given.map(() => []);
  data.uses = data.given.map(() => []);
  data.args.forEach(([target, , premises], k) => {
    data.on[target]?.push(k);
    for (const s of new Set(premises)) data.uses[s]?.push(k);
  });
  for (const card of $$(".card[data-s]")) {
    const s = statement(card), id = $("a", card);
    cards[s].push(card);
    if (!card.id) continue;
    data.ids[s] = id.textContent;
    id.href = address(card);
  }
  first = last = stand(data);
  for (const each of $$("#map :is(.card, a, summary)")) each.tabIndex = -1;
  for (const scheme of $$("em")) scheme.title = data.schemes[scheme.textContent] ?? "";
  if (data.fixed) return;
  for (const button of $$(".a > b, .card i, [data-w]")) {
    const step = button.closest(".a > b")?.parentElement;
    Object.assign(button, { role: "checkbox", ariaChecked: "true", tabIndex: button.dataset.w ? 0 : -1, title: "withdraw it, or take that back" });
    if (step) button.ariaLabel = `this argument ${has(step, "sup") ? "for" : "against"} counts`;
  }
}

// What is off: elements, and statements that rest on withdrawn authorities alone.
function withdrawn() {
  const off = new Set(gone);
  for (const [s, works] of data.rests) if (works.every((work) => gone.has("w" + work))) off.add(s);
  return off;
}

function relabel() {
  const next = stand(data, withdrawn()), changed = [];
  next.labels.forEach((label, s) => {
    const was = first.labels[s];
    if (label !== was) changed.push(s);
    if (label !== was || label !== last.labels[s]) for (const card of cards[s]) {
      for (const each in MARKS) set(card, each, each === label);
      set(card, "moved", label !== was);
      $("p", card).dataset.was = was;
    }
  });
  next.states.forEach((state, k) => {
    set(steps[k], "blocked", state === "blocked");
    set(steps[k], "open", state === "undecided");
  });
  last = next;
  report(changed);
}

// The words for what is withdrawn: an argument goes by its premises.
function told(each) {
  const step = data.args[each - cards.length];
  if (step) return `the argument from ${step[2].map((p) => data.ids[p] ?? "?").join(" and ")}`;
  return data.ids[each] ?? $(`[data-w="${each.slice(1)}"]`).textContent;
}

function report(changed) {
  const box = $("#moved"), { labels } = last, { thesis } = data, mark = (label) => `${MARKS[label]} ${label}`;
  const move = (s) => `${mark(first.labels[s])} → ${mark(labels[s])}`;
  const fell = thesis.filter((s) => changed.includes(s)), line = $("#thesis"), list = make("ul");
  const say = make("p", `Withdrawn: ${[...gone].map(told).join(", ")}. `, { role: "status" });
  say.append(
    make("b", fell.slice(0, 3).map((s) => `Thesis ${data.ids[s]}: ${move(s)}`).join(", ") || "The thesis stays as it is"),
    `; ${changed.length} label${changed.length === 1 ? " changes" : "s change"}. `,
    make("button", "take back", { type: "button", onclick: takeBack }),
  );
  list.append(...items(changed.filter((s) => !fell.includes(s)), (s) => [link(full(s)), ` ${move(s)}`]));
  box.replaceChildren(say, list);
  box.hidden = !gone.size;
  line.dataset.first ??= line.textContent;
  line.textContent = fell.length && thesis.length < 4 ? thesis.map((s) => `${MARKS[labels[s]]} thesis ${labels[s]}`).join(", ") : line.dataset.first;
}

// Withdraws statements, arguments or authorities, or takes that back; all their switches follow.
function toggle(...all) {
  if (data.fixed) return;
  for (const each of all) {
    const on = !gone.delete(each);
    if (on) gone.add(each);
    for (const place of cards[each] ?? [steps[each - cards.length] ?? $(`[data-w="${each.slice?.(1)}"]`)]) {
      set(place, "off", on);
      const button = $(":scope > b, i", place) ?? place;
      if (button.role) button.ariaChecked = String(!on);
    }
  }
  relabel();
}

function takeBack() {
  toggle(...gone);
  focus(now ?? main);
}

const press = (button) => toggle(button.dataset.w ? "w" + button.dataset.w : button.matches(".a > b") ? number(button.parentElement) : statement(button.closest(".card")));
