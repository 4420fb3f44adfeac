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
const number = (step) => cards.length + +step.id.slice(1);
const make = (tag, text = "", more = {}) => Object.assign(document.createElement(tag), { textContent: text }, more);
const link = (card, text = data.ids[statement(card)]) => make("a", text, { href: address(card) });
const items = (list, item) => {
  const made = list.slice(0, MOST).map((each) => { const li = make("li"); li.append(...item(each)); return li; });
  return list.length > MOST ? [...made, make("li", `and ${list.length - MOST} more`)] : made;
};

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
  if (data.fixed) return;
  for (const button of $$(".a > .sg, .sw")) Object.assign(button, { role: "checkbox", ariaChecked: "true", tabIndex: button.dataset.w ? 0 : -1, title: "withdraw it, or take that back" });
  for (const sign of $$(".a > .sg")) sign.ariaLabel = `this argument ${sign.parentElement.matches(".sup") ? "for" : "against"} counts`;
}

// What is off: elements, and statements that rest on withdrawn authorities alone.
function withdrawn() {
  const off = new Set([...gone].filter((each) => typeof each === "number"));
  for (const [s, works] of data.rests) if (works.every((work) => gone.has("w" + work))) off.add(s);
  return off;
}

function relabel() {
  const next = stand(data, withdrawn()), changed = [];
  next.labels.forEach((label, s) => {
    const was = first.labels[s];
    if (label !== was) changed.push(s);
    if (label !== was || label !== last.labels[s]) for (const card of cards[s]) {
      card.classList.replace(last.labels[s], label);
      card.classList.toggle("moved", label !== was);
      $("p", card).dataset.was = was;
    }
  });
  next.states.forEach((state, k) => {
    steps[k].classList.toggle("blocked", state === "blocked");
    steps[k].classList.toggle("open", state === "undecided");
  });
  last = next;
  report(changed);
}

// The words for what is withdrawn: an argument goes by its premises.
function called(each) {
  const step = data.args[each - cards.length];
  if (step) return `the argument from ${step[2].map((p) => data.ids[p] ?? "?").join(" and ")}`;
  return data.ids[each] ?? $(`[data-w="${each.slice(1)}"]`).textContent;
}

function report(changed) {
  const box = $("#moved"), { labels } = last, { thesis } = data;
  const move = (s) => `${MARKS[first.labels[s]]} ${first.labels[s]} → ${MARKS[labels[s]]} ${labels[s]}`;
  const fell = thesis.filter((s) => labels[s] !== first.labels[s]);
  const told = fell.length ? fell.slice(0, 3).map((s) => `Thesis ${data.ids[s]}: ${move(s)}`).join(", ") : "The thesis stays as it is";
  const say = make("p", `Withdrawn: ${[...gone].map(called).join(", ")}. `, { role: "status" });
  say.append(make("b", told), `; ${changed.length} label${changed.length === 1 ? " changes" : "s change"}. `, make("button", "take back", { type: "button", onclick: takeBack }));
  const list = make("ul"), rest = changed.filter((s) => !thesis.includes(s));
  list.append(...items(rest, (s) => [link(full(s)), ` ${move(s)}`]));
  box.replaceChildren(say, ...(rest.length ? [list] : []));
  box.hidden = !gone.size;
  const line = $("#thesis");
  line.dataset.first ??= line.textContent;
  line.textContent = fell.length && thesis.length < 4 ? thesis.map((s) => `${MARKS[labels[s]]} thesis ${labels[s]}`).join(", ") : line.dataset.first;
}

// Withdraws a statement, argument or authority, or takes that back; all its switches follow.
function toggle(...all) {
  if (data.fixed) return;
  const n = cards.length;
  for (const each of all) {
    gone.delete(each) || gone.add(each);
    for (const place of each >= n ? [steps[each - n]] : cards[each] ?? $$(`[data-w="${each.slice(1)}"]`)) {
      place.classList.toggle("off", gone.has(each));
      const button = $(":scope > .sg, .sw", place) ?? place;
      if (button.role) button.ariaChecked = String(!gone.has(each));
    }
  }
  relabel();
}

function takeBack() {
  toggle(...gone);
  (now ?? main).focus({ preventScroll: true });
}

function press(button) {
  if (button.dataset.w) toggle("w" + button.dataset.w);
  else toggle(button.matches(".sg") ? number(button.parentElement) : statement(button.closest(".card")));
}
