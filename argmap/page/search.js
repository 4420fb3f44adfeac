// Finding statements: words, and fields as in the query language, with `and`, `or` and `not`.
const query = $("#q"), hits = $("#hits");
let finds = [], at = -1;

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const like = (value) => {
  const glob = RegExp(`^${value.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}$`);
  return (texts) => texts.some((text) => glob.test(folded(text)));
};
const texts = (query, within) => $$(query, within).map((element) => element.textContent);
const on = (s, sign) => data.on[s].some((k) => !sign || data.args[k][1] === sign);
const uses = (s) => data.uses[s];
const within = (test) => (s) => uses(s).some((k) => test(steps[k]));

const IS = {
  implicit: (s, card) => card.matches(".imp"),
  leaf: (s) => !on(s),
  root: (s) => !uses(s).length,
  shared: (s) => uses(s).length > 1,
  attacked: (s) => on(s, -1),
  assumed: (s) => data.given[s] === 1 || (data.given[s] === null && !on(s, 1)),
  anchored: (s, card) => passages.has(card.id),
  cited: (s, card) => !!$(".c", card),
  conceded: within((step) => step.matches(".conceded")),
  blocked: within((step) => step.matches(".blocked")),
};
const KINDS = {
  thesis: (s) => data.thesis.includes(s),
  claim: (s) => !KINDS.thesis(s) && on(s, 1),
  premise: (s) => !KINDS.thesis(s) && !on(s, 1) && uses(s).length > 0,
  support: within((step) => step.matches(".sup")),
  attack: within((step) => step.matches(".att, .und")),
  undercut: within((step) => step.matches(".und")),
};
const FIELDS = {
  is: (value) => (value in MARKS ? (s) => last.labels[s] === value : IS[value]),
  kind: (value) => KINDS[value],
  tag: (value) => (s, card) => like("#" + value)(texts(".tag", card)),
  cites: (value) => (s, card) => like(value)($$(".c", card).flatMap((a) => [decodeURIComponent(a.hash).slice(3), a.textContent])),
};
const known = { is: [...Object.keys(MARKS), ...Object.keys(IS)], kind: Object.keys(KINDS) };

// The test that an expression stands for; throws what is to be said where it stands for none.
function parsed(expression) {
  const tests = [[]];
  let not = false;
  for (const token of folded(expression).match(/([a-z]+:)?"[^"]*"?|\S+/g)) {
    if (token === "or") tests.push([]);
    else if (token === "not") not = !not;
    else if (token !== "and") {
      const test = single(token), turned = not;
      tests.at(-1).push((s, card) => test(s, card) !== turned);
      not = false;
    }
  }
  return (s, card) => tests.some((every) => every.every((test) => test(s, card)));
}

function single(token) {
  const [, field, value] = /^(?:([a-z]+):)?"?([^"]*)/.exec(token);
  if (!field) return (s, card) => folded(card.textContent).includes(value);
  if (!Object.hasOwn(FIELDS, field)) throw `there is no field ${field}; there are ${Object.keys(FIELDS).join(", ")}`;
  const test = value && FIELDS[field](value);
  if (!test) throw `${field}: ${known[field]?.join(", ") ?? "what?"}`;
  return test;
}

function search() {
  light(finds = []);
  at = -1;
  hits.value = "";
  if (!query.value.trim()) return;
  try {
    const test = parsed(query.value);
    light(finds = $$(".card[id]").filter((card) => test(statement(card), card)));
    hits.value = finds.length ? `${finds.length} found` : "nothing found";
  } catch (message) { hits.value = message; }
}

// Looks for something and lists it.
function find(expression) {
  query.value = expression;
  search();
  const section = $("#p-found"), list = make("ul");
  list.append(...items(finds, (card) => [link(card, $("p", card).textContent)]));
  section.replaceChildren(make("h2", hits.value), list);
  panel(section);
}

function next(by) {
  if (!finds.length) return;
  at = at < 0 && by < 0 ? finds.length - 1 : (at + by + finds.length) % finds.length;
  if (rootNow() && !node(rootNow()).contains(finds[at])) travel(null, now);
  unfold(finds[at]);
  finds[at].scrollIntoView({ block: "center", inline: "nearest" });
  hits.value = `${at + 1} of ${finds.length}`;
}

function light(list) {
  for (const card of $$(".card.lit")) card.classList.remove("lit");
  for (const card of list) card.classList.add("lit");
}

query.addEventListener("input", search);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.key !== "Escape") return;
  const card = finds[Math.max(at, 0)] ?? now;
  query.value = "";
  search();
  go(card);
});
