// Finding statements: words, and fields as in the query language, with `and`, `or` and `not`.
const query = $("#q"), hits = $("#hits");
let finds = [], at = -1;

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const words = (query, within) => $$(query, within).map((element) => element.textContent);
const on = (s, sign) => data.on[s].some((k) => !sign || data.args[k][1] === sign);
const works = (card) => $$(".c", card).map((a) => data.works[called(a.hash).firstChild.dataset.w]);
const captions = (own, query) => own.flatMap((k) => words(`#a${k} > div > ${query}`));

// What a statement is, or has, by field: names that are so or not, or values.
const FIELDS = {
  is: (s, card, own) => {
    const found = { implicit: has(card, "imp"), leaf: !on(s), root: !own.length, orphan: !on(s) && !own.length, shared: own.length > 1, attacked: on(s, -1), assumed: data.given[s] ?? !on(s, 1), anchored: passages[card.id], cited: $(".c", card) };
    for (const each in MARKS) found[each] = each === last.labels[s];
    for (const each of ["conceded", "blocked"]) found[each] = own.some((k) => has(steps[k], each));
    found.outweighed = own.some((k) => data.args[k][4]);
    found.holds = own.some((k) => last.states[k] === "holds");
    return found;
  },
  kind: (s, card, own) => {
    const thesis = data.thesis.includes(s), claim = !thesis && on(s, 1), found = { thesis, claim, premise: !thesis && !claim && own.length, statement: true, argument: own.length };
    for (const each of ["support", "attack", "backing", "rebut", "undermine", "undercut"]) found[each] = false;
    for (const k of own) {
      const [target, sign] = data.args[k], step = target >= cards.length;
      found[sign > 0 ? "support" : "attack"] = true;
      found[sign > 0 ? step && "backing" : step ? "undercut" : on(target, 1) ? "rebut" : "undermine"] = true;
    }
    return found;
  },
  tag: (s, card, own) => [...words(".tag", card), ...captions(own, ".tag")].map((tag) => tag.slice(1)),
  text: (s, card) => words("p:first-child", card),
  scheme: (s, card, own) => captions(own, "em").map((name) => name.replace(/\s/g, "-")),
  asks: (s, card, own) => own.flatMap((k) => data.asks[k] ?? []),
  cites: (s, card) => works(card).map(([id]) => id),
  author: (s, card) => works(card).flatMap(([, , ...names]) => names),
  year: (s, card) => works(card).map(([, year]) => year),
};
const AROUND = { text: [".*", ".*"], author: ["(.*[^\\w])?", "([^\\w].*)?"] };

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

// A value fits as a whole or as a glob; in quotes `*` and `?` stand for themselves.
function single(token) {
  const [, field, quote, value] = /^(?:([a-z]+):)?("?)([^"]*)/.exec(token);
  if (!field) return (s, card) => folded(card.textContent).includes(value);
  const get = FIELDS[field], [before, after] = AROUND[field] ?? ["", ""], plain = value.replace(/\W/g, "\\$&");
  if (!get) throw `there is no field ${field}; there are ${Object.keys(FIELDS).join(", ")}`;
  const glob = RegExp(`^${before}${quote ? plain : plain.replace(/\\\*/g, ".*").replace(/\\\?/g, ".")}${after}$`, "s");
  const fits = field === "year" ? years(value) : (text) => glob.test(folded(text));
  const names = (s, card) => get(s, card, data.uses[s]), sample = names(0, full(0));
  if (!value || !fits || (!Array.isArray(sample) && !Object.keys(sample).some(fits))) throw `${field}: ${Array.isArray(sample) ? "what?" : Object.keys(sample).join(", ")}`;
  return (s, card) => {
    const found = names(s, card);
    return Array.isArray(found) ? found.some(fits) : Object.keys(found).some((name) => found[name] && fits(name));
  };
}

// 2004, >=2000, <2000, 2000..2010, 2000..
function years(value) {
  const [all, sign, year, from, to] = /^([<>]?=?)(\d+)$|^(\d*)\.\.(\d*)$/.exec(value) ?? [];
  if (!all) return null;
  const least = sign === undefined ? from || 0 : /</.test(sign) ? 0 : +year + (sign === ">");
  const most = sign === undefined ? to || Infinity : />/.test(sign) ? Infinity : year - (sign === "<");
  return (issued) => issued !== null && issued >= least && issued <= most;
}

function search() {
  finds = [];
  at = -1;
  hits.value = "";
  try {
    if (query.value.trim()) {
      const test = parsed(query.value);
      finds = $$(".card[id]").filter((card) => test(statement(card), card));
      hits.value = finds.length ? `${finds.length} found` : "nothing found";
    }
  } catch (message) { hits.value = message; }
  only("lit", finds);
}

// Lists in a section what is to be found on the cards.
function list(section, title, all, item) {
  const made = make("ul");
  made.append(...items(all, item));
  section.replaceChildren(make("h2", title), made);
  panel(section);
}

function find(asked) {
  query.value = asked;
  search();
  list($("#p-found"), hits.value, finds, (card) => [link(card, words("p:first-child", card))]);
}

function notes(section) {
  const all = $$("#map div > details > p");
  list(section, `Notes ${all.length}`, all, (note) => {
    const owner = note.closest(".card, .a"), step = !has(owner, "card");
    return [make("a", told(step ? number(owner) : statement(owner)), { href: address(owner) }), ` ${note.textContent}`];
  });
}

function next(by) {
  if (!finds.length) return;
  at = at < 0 && by < 0 ? finds.length - 1 : (at + by + finds.length) % finds.length;
  const card = finds[at];
  if (outside(card)) travel(null);
  unfold(card);
  card.scrollIntoView({ block: "center", inline: "nearest" });
  hits.value = `${at + 1} of ${finds.length}`;
}

listen(query, "input", search);
listen(query, "keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.key !== "Escape") return;
  const card = finds[Math.max(at, 0)] ?? now;
  query.value = "";
  search();
  go(card);
});
