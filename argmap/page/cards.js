// The cards of the page and their labels: what is withdrawn, and what falls with it.
const page = document, body = page.body;
const $ = (query, within = page) => within.querySelector(query);
const $$ = (query, within = page) => [...within.querySelectorAll(query)];
const MARKS = { accepted: "●", rejected: "○", undecided: "◐", unsupported: "◌" };
const MOST = 200; // items that are listed
const main = $("#main");
const gone = new Set(); // statements, then arguments by number; authorities as "w3"
let data, cards, steps, first, last, now = null;

const byId = (name) => page.getElementById(name);
const statement = (card) => +card.dataset.s;
const full = (s) => cards[s].find((card) => card.id);
const work = (name) => $(`[data-w=${name}]`); // the switch of an authority
const whole = (card) => card && full(statement(card));
const address = (card) => "#" + encodeURIComponent(card.id);
const called = (hash) => { try { return byId(decodeURIComponent(hash.slice(1))); } catch {} };
const around = (query, element) => element?.closest(query);
const cardOf = (part) => around(".card", part) ?? $(".card", part);
const ownerOf = (part) => around(".card,.a", part);
const elementOf = (part) => (has((part = ownerOf(part)), "card") ? statement(part) : number(part));
const number = (step) => cards.length + +step.id.slice(1);
const make = (tag, text = "", more = {}) => Object.assign(page.createElement(tag), { textContent: text }, more);
const link = (card, text = data.ids[statement(card)]) => make("a", text, { href: address(card) });
const has = (element, name) => element.classList.contains(name);
const set = (element, name, on) => element.classList.toggle(name, on);
const bring = (element, block = "nearest") => element?.scrollIntoView({ block, inline: "nearest" });
const focus = (element) => element?.focus({ preventScroll: true });
const listen = (event, act, element = window) => element.addEventListener(event, act);
const filled = (tag, ...content) => { const made = make(tag); made.append(...content); return made; };
const items = (list, item) => {
  const made = list.slice(0, MOST).map((each) => filled("li", ...item(each)));
  if (list[MOST]) made.push(make("li", `and ${list.length - MOST} more`));
  return filled("ul", ...made);
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
  for (const card of $$(".card[data-s]")) {
    const s = statement(card), id = $("a", card);
    cards[s].push(card);
    if (!card.id) continue;
    data.ids[s] = id.textContent;
    id.href = address(card);
  }
  first = last = data.fixed || stand(data);
  for (const each of $$("#map :is(.card,a,summary)")) each.tabIndex = -1;
  for (const scheme of $$("em")) scheme.title = data.schemes[scheme.textContent] ?? "";
  if (data.fixed) return;
  for (const button of $$(".a>b,.card i,[data-w]")) {
    const step = around(".a>b", button)?.parentElement;
    Object.assign(button, { role: "checkbox", ariaChecked: true, tabIndex: button.dataset.w ? 0 : -1, title: "withdraw, restore" });
    if (step) button.ariaLabel = `this argument ${has(step, "sup") ? "for" : "against"} counts`;
  }
}

function relabel() {
  const off = new Set(gone), changed = [];
  for (const [s, works] of data.rests) if (works.every((work) => gone.has("w" + work))) off.add(s); // it rests on these alone
  const next = stand(data, off);
  next.labels.forEach((label, s) => {
    const was = first.labels[s];
    if (label !== was) changed.push(s);
    if (label !== last.labels[s]) for (const card of cards[s]) {
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
  return data.ids[each] ?? work(each).textContent;
}

function report(changed) {
  const box = $("#moved"), { labels } = last, { thesis } = data, mark = (label, thing = "") => `${MARKS[label]} ${thing}${label}`;
  const move = (s) => `${mark(first.labels[s])} → ${mark(labels[s])}`;
  const fell = thesis.filter((s) => changed.includes(s));
  const say = filled("p",
    `Withdrawn: ${[...gone].map(told).join(", ")}. `,
    make("b", fell.slice(0, 3).map((s) => `Thesis ${data.ids[s]}: ${move(s)}`).join(", ") || "The thesis stays as it is"),
    `; changed labels: ${changed.length}. `,
    make("button", "take back", { type: "button", onclick: () => { toggle(...gone); focus(now ?? main); } }),
  );
  say.role = "status";
  box.replaceChildren(say, items(changed, (s) => [link(full(s)), ` ${move(s)}`]));
  box.hidden = !gone.size;
  if (thesis.length < 4) $("#thesis").textContent = thesis.map((s) => mark(labels[s], "thesis ")).join(", ");
}

// Withdraws statements, arguments or authorities, or takes that back; all their switches follow.
function toggle(...all) {
  if (data.fixed) return;
  for (const each of all) {
    const on = !gone.delete(each);
    if (on) gone.add(each);
    for (const place of cards[each] ?? [steps[each - cards.length] ?? work(each)]) {
      set(place, "off", on);
      const button = $(":scope>b,i", place) ?? place;
      if (button.role) button.ariaChecked = !on;
    }
  }
  relabel();
}

const press = (button) => toggle(button.dataset.w ?? elementOf(button));
