// The keyboard: one stop for all cards, arrows between them.
const all = () => $$(".card[data-s]", main).filter(shown);
const beside = (by) => (card) => {
  const up = above(card), near = up ? below(up) : [], every = all();
  go(near[near.indexOf(card) + by] ?? every[every.indexOf(card) + by]);
};

const KEYS = {
  ArrowRight: (card) => {
    if (!card.id) return jump(whole(card));
    const details = fold(card);
    if (details) details.open = true;
    if (details) go(below(card)[0]);
    else part(node(card), ".below a")?.click();
  },
  ArrowLeft: (card) => card === rootNow() ? focusOn(above(card)) : above(card) ? go(above(card)) : !card.id && jump(whole(card)),
  ArrowDown: beside(1),
  ArrowUp: beside(-1),
  Home: () => go(all()[0]),
  End: () => go(all().at(-1)),
  " ": (card) => { const details = fold(card); if (details) details.open = !details.open; },
  Enter: (card) => focusOn(card),
  Escape: (card) => { if (has(body, "side")) panel(); else if (rootNow()) travel(null, card); },
  x: (card) => { if ($("i", whole(card))) toggle(statement(card)); },
  a: (card) => { const step = around(".a", card); if (step) toggle(number(step)); },
  u: () => nextGap(),
  "/": () => $("#q").focus(),
};

listen("keydown", (event) => {
  const { target, key } = event;
  if (meta(event) || !KEYS[key] || target.matches("#q,select,textarea")) return;
  if (/^[ E]/.test(key) && around("a,button,summary,input,label", target)) return;
  if (around("#text", target) && /^Arrow|Home|End/.test(key)) return;
  now ??= $(".card");
  if (!now) return;
  event.preventDefault();
  if (key === " " && target.role === "checkbox") press(target);
  else KEYS[key](now);
});
