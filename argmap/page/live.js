// A page that follows its file: pieces of it are replaced, and the reader stays where he is.
const note = make("p", "", { id: "live" });
note.role = "status";
$("#head").after(note);

// An argument by what it says, for its number may change.
const saying = (step) => JSON.stringify([data.ids[step[0]] ?? step[0], step[1], step[2].map((p) => data.ids[p])]);
const nameOf = (each) => (typeof each === "string" ? work(each).closest("li").id : each < cards.length ? full(each).id : saying(data.args[each - cards.length]));

const placeOf = (details) => [details.closest(".n, .a")?.querySelector(".card[id]")?.id, details.dataset.d !== undefined].join();

function refresh(pieces) {
  const before = new Map($$("#map details").map((details) => [placeOf(details), details.open]));
  const here = now && shown(now) ? now : $$(".card").find((card) => card.getBoundingClientRect().bottom > 0), height = here?.getBoundingClientRect().top;
  const kept = { here: here?.id, now: now?.id, root: rootNow()?.id, off: [...gone].map(nameOf), list: has(body, "side") && $("#side .on")?.id };
  const inMap = main.contains(document.activeElement), hidden = pane.firstChild && has(body, "no-text"), scrolled = pane.scrollTop;
  for (const [name, piece] of Object.entries(pieces)) {
    if (name === "title") document.title = piece;
    else if (name === "lang") document.documentElement.lang = piece;
    else if (name === "hash") body.dataset.hash = piece;
    else if (name === "data") $("#data").textContent = piece;
    else byId(name).innerHTML = piece;
  }
  gone.clear();
  readText();
  index();
  if (hidden) set(body, "no-text", true);
  pane.scrollTop = scrolled;
  for (const details of $$("#map details")) {
    const open = before.get(placeOf(details));
    if (open !== undefined) details.open = open;
  }
  show(kept.root ? byId(kept.root) : null);
  now = byId(kept.now) ?? rootNow() ?? $(".card");
  if (now) stops(now, 0);
  const section = byId(kept.list);
  if (kept.list === "p-notes") notes(section);
  else if (kept.list === "p-found") find(query.value);
  else if (section) panel(section);
  if (inMap) focus(now);
  const off = new Set(kept.off), numbers = data.ids.map((_, s) => s).filter((s) => off.has(full(s).id));
  data.args.forEach((step, k) => { if (off.has(saying(step))) numbers.push(cards.length + k); });
  for (const button of $$("#side [data-w]")) if (off.has(button.closest("li").id)) numbers.push(button.dataset.w);
  toggle(...numbers);
  const place = byId(kept.here);
  if (place) (getComputedStyle(main).overflowY === "auto" ? main : document.scrollingElement).scrollTop += place.getBoundingClientRect().top - height;
  if (query.value) search();
}

const stream = new EventSource(location.pathname.replace("/map/", "/events/") + "?since=" + body.dataset.version);
stream.onmessage = ({ data: sent }) => refresh(JSON.parse(sent));
stream.onopen = () => { note.textContent = ""; };
stream.onerror = () => { note.textContent = stream.readyState === 2 ? "This page no longer follows the file: argmap serve has ended." : "Waiting for argmap serve …"; };
