// Finding statements, arguments and authorities by words of their texts and facts.
const bar = byId("bar"), query = byId("query"), count = byId("count"), results = byId("results");
const MOST = 200; // results that are listed
let found = [], current = -1;

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// What a thing says itself, without what it says of others.
const own = (card) => [...card.querySelectorAll(".text, .marks, .head, .facts > div:not(.uses, .others)")].map((each) => each.textContent);

const haystack = [...document.querySelectorAll("#reading .statement, #reading li.argument, .authority")].map((element) => {
  const argument = stepOf.has(element), card = argument ? element.querySelector(":scope > .card") : element;
  return { id: element.id, text: folded(own(card).join(" ")), title: argument ? "" : folded(brief(element.id)), argument };
});

// Every word has to be there; statements that have them in their text come first, arguments last.
function matches(words) {
  const hits = haystack.filter((each) => words.every((word) => each.text.includes(word)));
  const rank = (each) => (each.argument ? 2 : words.every((word) => each.title.includes(word)) ? 0 : 1);
  return hits.map((each) => [rank(each), each.id]).sort((one, other) => one[0] - other[0]).map(([, id]) => id);
}

function search() {
  const words = folded(query.value).split(/\s+/).filter(Boolean);
  found = words.length ? matches(words) : [];
  current = -1;
  map.classList.toggle("searching", found.length > 0);
  const hits = new Set(found);
  for (const [id, node] of nodes) node.classList.toggle("found", hits.has(id));
  results.replaceChildren(...found.slice(0, MOST).map((id) => make("li", "", linked(id, brief(id)))));
  results.hidden = !found.length;
  tell(words.length);
}

function tell(asked) {
  if (!asked) count.textContent = "";
  else if (!found.length) count.textContent = "nothing found";
  else count.textContent = current < 0 ? `${found.length} found` : `${current + 1} of ${found.length}`;
}

// Shows the next find, or with -1 the one before. The focus stays, so that Enter goes on; the list makes room.
function next(by) {
  if (!found.length) return;
  current = current < 0 && by < 0 ? found.length - 1 : (current + by + found.length) % found.length;
  show(found[current], query, false);
  results.querySelector("[aria-current]")?.removeAttribute("aria-current");
  results.children[current]?.firstChild.setAttribute("aria-current", "true");
  results.hidden = true;
  tell(true);
}

function clear() {
  query.value = "";
  search();
}

query.addEventListener("input", search);
query.addEventListener("focus", () => { results.hidden = !found.length; });
query.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  next(event.shiftKey ? -1 : 1);
});
results.addEventListener("mousedown", (event) => event.preventDefault()); // or Safari hides them before the click
bar.addEventListener("focusout", (event) => { if (!bar.contains(event.relatedTarget)) results.hidden = true; });
