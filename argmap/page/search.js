// Finding statements: words, and fields as in the query language, with `and`, `or`, `not` and brackets.
const query = $("#q"), hits = $("#hits");
let finds = [], at, facts;

const textOf = (card) => $("p", card).textContent;

// The test that an expression stands for, up to a bracket; throws what is to be said where it stands for none.
function parsed(tokens) {
  const ways = [[]];
  let not, token;
  while ((token = tokens.shift()) && token !== ")") {
    if (token === "or") ways.push([]);
    else if (token === "not") not = !not;
    else if (token !== "and") {
      const test = token === "(" ? parsed(tokens) : single(token), turned = !not;
      ways.at(-1).push((card) => test(card) === turned);
      not = false;
    }
  }
  return (card) => ways.some((every) => every.every((test) => test(card)));
}

// A value fits as a whole or as a glob; in quotes `*` and `?` stand for themselves.
function single(token) {
  const [, field, quote, value] = /^(?:([a-z]+):)?("?)([^"]*)/.exec(token), inside = field === "text";
  if (!field) return (card) => folded(card.textContent).includes(value);
  const plain = value.replace(/\W/g, "\\$&"), glob = quote ? plain : plain.replace(/\\\?/g, ".").replace(/\\\*/g, ".*");
  const fits = RegExp(inside ? glob : field === "author" ? `[:\\W]${glob}(\\W|$)` : `^${field}:${glob}$`, "s");
  if (inside) return (card) => fits.test(folded(textOf(card)));
  const known = Object.keys(facts).filter((key) => key.startsWith(field + ":")), say = (key) => key.slice(field.length + 1);
  const found = known.filter(field === "year" ? (key) => within(say(key), value) : (key) => fits.test(folded(key)));
  if (!found[0]) throw known[0] ? `${field}: ${known.map(say).join(", ")}` : `no ${field} here; fields: is, kind, tag, text, scheme, asks, cites, author, year`;
  const owners = new Set(found.flatMap((key) => facts[key]));
  return (card) => owners.has(statement(card));
}

// 2004, >=2000, <2000, 2000..2010, 2000..
function within(year, value) {
  const [, sign, from, dots, to] = /^([<>]?=?)(\d*)(\.\.)?(\d*)$/.exec(value) ?? [];
  return dots ? year - from >= 0 && year <= (to || Infinity) : (sign || "=").includes("<=>"[Math.sign(year - from) + 1]);
}

function search() {
  finds = [];
  at = -1;
  hits.value = "";
  facts = data.facts;
  for (const label in MARKS) facts["is:" + label] = last.labels.flatMap((each, s) => each === label ? s : []);
  for (const state of ["holds", "blocked"]) facts["is:" + state] = data.args.flatMap((step, k) => last.states[k] === state ? step[2] : []);
  try {
    if (query.value.trim()) {
      finds = $$(".card[id]").filter(parsed(folded(query.value).match(/([a-z]+:)?"[^"]*"?|[()]|[^\s()]+/g)));
      hits.value = finds[0] ? `${finds.length} found` : "nothing found";
    }
  } catch (message) { hits.value = message; }
  only("lit", finds);
}

// Lists in a section what is to be found on the cards.
function list(section, title, all, item) {
  section.replaceChildren(make("h2", title), items(all, item));
  panel(section);
}

function find(asked) {
  query.value = asked;
  search();
  list(byId("p-found"), hits.value, finds, (card) => [link(card, textOf(card))]);
}

function notes(section) {
  const all = $$("#map div>details>p");
  list(section, `Notes ${all.length}`, all, (note) => [link(ownerOf(note), told(elementOf(note))), ` ${note.textContent}`]);
}

function next(by) {
  if (!finds[0]) return;
  at = at < 0 && by < 0 ? finds.length - 1 : (at + by + finds.length) % finds.length;
  const card = finds[at];
  if (outside(card)) travel(null);
  unfold(card);
  bring(card, "center");
  hits.value = `${at + 1} of ${finds.length}`;
}

listen("input", search, query);
listen("keydown", (event) => {
  if (event.key === "Enter") next(event.shiftKey ? -1 : 1);
  if (event.key !== "Escape") return;
  const card = finds[Math.max(at, 0)] ?? now;
  query.value = "";
  search();
  go(card);
}, query);
